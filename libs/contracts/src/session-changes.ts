import { z } from 'zod';
import { endpoint } from './endpoint';
import { liveSessionFields } from './live-sessions';
import { may } from './policy';
import { freeText, Id, Instant } from './primitives';

/** One session, as its trainer last saw it: `one` alone, or with those planned together with it that come after it. */
const ofSession = {
  sessionId: Id,
  scope: z.enum(['one', 'following']),
  revision: z.coerce.number().int(),
};

/** What a trainer does to live sessions. Of those that follow, a change has day, time, length and link. */
export const SessionChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('plan'),
    /** Of the first session, made by the caller: asking again with the same plans nothing more. */
    id: Id,
    ...liveSessionFields,
    weeks: z.coerce.number().int().min(1).max(52),
  }),
  z.strictObject({ kind: z.literal('change'), ...ofSession, ...liveSessionFields }),
  z.strictObject({ kind: z.literal('cancel'), ...ofSession, reason: freeText(500, 1) }),
]);
export type SessionChange = z.infer<typeof SessionChange>;

const Timed = z.object({ startsAt: Instant, minutes: z.int() });
const Person = z.object({ personId: Id, name: z.string() });

/** What becomes of one session. */
export const SessionEffect = z.object({
  title: z.string(),
  /** Who is concerned is told of all but of what `stays`: new words and a new link are told to nobody. */
  becomes: z.enum(['planned', 'moved', 'cancelled', 'stays']),
  before: Timed.nullable(),
  after: Timed.nullable(),
  /** What else is new in a session that stands already. */
  rewritten: z.array(z.enum(['title', 'description', 'joinUrl'])),
  /** Sessions at the same time, of the same cohort or of those who train it. */
  overlaps: z.array(
    Timed.extend({
      /** Null for another cohort that she who asks does not reach. */
      cohortName: z.string().nullable(),
      /** Of another cohort: who trains both then. */
      trainers: z.array(z.string()),
    }),
  ),
  /** Of members: what is kept of their attendance and no longer counts. */
  lost: z.array(z.object({ kind: z.enum(['absence', 'presence']), people: z.array(Person) })),
});
export type SessionEffect = z.infer<typeof SessionEffect>;

/** People who hear the same of it. Numbers are places in the list of sessions. */
export const SessionAudience = z.object({
  role: z.enum(['member', 'trainer', 'substitute']),
  /** Why no mail gets to them: they read of it in the portal. */
  unreached: z.enum(['no-address', 'refused-address']).nullable(),
  /** `resting`: her access or her plan is paused; she is told as the others are. */
  people: z.array(Person.extend({ resting: z.boolean() })),
  told: z.array(z.int()),
  /** Of a substitute: sessions that move to her days, and those that leave them. */
  gains: z.array(z.int()),
  loses: z.array(z.int()),
});
export type SessionAudience = z.infer<typeof SessionAudience>;

export const SessionImpact = z.object({
  sessions: z.array(SessionEffect),
  /** The clock of the cohort's zone changes between some of the times of what is planned or moved. */
  clockChanges: z.boolean(),
  audiences: z.array(SessionAudience),
  /** Substitutes of other days, who hear nothing. */
  apart: z.array(Person),
  /** How many hear of it. */
  told: z.int(),
});
export type SessionImpact = z.infer<typeof SessionImpact>;

export const previewSessionChange = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/session-changes/preview',
  tag: 'Live sessions',
  summary: 'What becomes of live sessions, and who would be told; nothing changes',
  access: may('live-session', 'plan'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ change: SessionChange }),
  response: SessionImpact.extend({
    /** What the change is then applied with. */
    fingerprint: z.string(),
  }),
});

export const applySessionChange = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/session-changes',
  tag: 'Live sessions',
  summary:
    'Plan, change or cancel live sessions as it was shown; refused when it would now do something else',
  access: may('live-session', 'plan'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ change: SessionChange, fingerprint: z.string().max(64) }),
  response: z.object({ told: z.int() }),
});
