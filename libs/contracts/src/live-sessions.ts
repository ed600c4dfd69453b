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

const sessionFields = {
  title: PersonName,
  description: freeText(2_000),
  day: CalendarDay,
  at: WallTime,
  minutes: z.coerce.number().int().min(15).max(480),
  joinUrl: HttpsUrl.nullable(),
};

/** `one` alone, or with those planned together with it that come after it. */
const Scope = z.enum(['one', 'following']);

export const planLiveSessions = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/live-sessions',
  tag: 'Live sessions',
  summary: 'Plan a live session, or one a week; members and trainers are told',
  access: may('live-session', 'plan'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({
    /** Of the first session, made by the caller: asking again with the same plans nothing more. */
    id: Id,
    ...sessionFields,
    weeks: z.coerce.number().int().min(1).max(52),
  }),
  response: z.object({ planned: z.int() }),
  status: 201,
});

export const changeLiveSession = endpoint({
  method: 'PUT',
  path: '/live-sessions/:sessionId',
  tag: 'Live sessions',
  summary:
    'Change a live session; day, time, length and link for those that follow too; who is concerned by a move is told',
  access: may('live-session', 'plan'),
  params: z.object({ sessionId: Id }),
  body: z.strictObject({ ...sessionFields, scope: Scope, revision: z.coerce.number().int() }),
  response: z.object({ moved: z.int() }),
});

export const cancelLiveSession = endpoint({
  method: 'POST',
  path: '/live-sessions/:sessionId/cancellation',
  tag: 'Live sessions',
  summary: 'Cancel a live session, or with those that follow; members and trainers are told why',
  access: may('live-session', 'plan'),
  params: z.object({ sessionId: Id }),
  body: z.strictObject({ reason: freeText(500, 1), scope: Scope, revision: z.coerce.number().int() }),
  response: z.object({ cancelled: z.int() }),
});

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
