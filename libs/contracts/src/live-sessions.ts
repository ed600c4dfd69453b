import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, PersonName, WallTime } from './primitives';

export const LiveSessionState = z.enum(['coming', 'now', 'past', 'cancelled']);
export type LiveSessionState = z.infer<typeof LiveSessionState>;

/** As its trainers see it. Day and time are on the wall of the cohort's zone. */
export const LiveSession = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  state: LiveSessionState,
  startsAt: Instant,
  day: CalendarDay,
  at: WallTime,
  minutes: z.int(),
  joinUrl: z.string().nullable(),
  cancelReason: z.string().nullable(),
  recordingUrl: z.string().nullable(),
  notes: z.string(),
  /** What a change of it is asked from. */
  revision: z.int(),
  /** How many of those planned with it come after it and can still be changed along with it. */
  following: z.int(),
});
export type LiveSession = z.infer<typeof LiveSession>;

export const listLiveSessions = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/live-sessions',
  tag: 'Live sessions',
  summary: 'Live sessions of a cohort, with what its trainers alone see',
  access: may('live-session', 'list'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
    sessions: z.array(LiveSession),
  }),
});

/** Where people meet; shown to members shortly before only. */
const HttpsUrl = z.url({ protocol: /^https$/, error: 'https-only' }).max(500);

/** What is said of a session when it is planned and when it is changed. */
export const liveSessionFields = {
  title: PersonName,
  description: freeText(2_000),
  day: CalendarDay,
  at: WallTime,
  minutes: z.coerce.number().int().min(15).max(480),
  joinUrl: HttpsUrl.nullable(),
};

export const recordLiveSession = endpoint({
  method: 'PUT',
  path: '/live-sessions/:sessionId/recording',
  tag: 'Live sessions',
  summary: 'Give the recording and the notes of a live session; members are told the first time',
  access: may('live-session', 'plan'),
  params: z.object({ sessionId: Id }),
  body: z.strictObject({
    recordingUrl: HttpsUrl.nullable(),
    notes: freeText(5_000),
    revision: z.coerce.number().int(),
  }),
});
