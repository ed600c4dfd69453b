import { z } from 'zod';
import { TrainerRole } from './cohorts';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant } from './primitives';

const params = z.object({ cohortId: Id });

/** Whoever is not named trains the cohort no more. */
const trainers = z
  .array(
    z.discriminatedUnion('role', [
      z.strictObject({ role: z.enum(['lead', 'co_trainer']), personId: Id }),
      z
        .strictObject({
          role: z.literal('substitute'),
          personId: Id,
          fromDay: CalendarDay,
          untilDay: CalendarDay,
        })
        .refine(({ fromDay, untilDay }) => untilDay >= fromDay, {
          error: 'ends-before-start',
          path: ['untilDay'],
        }),
    ]),
  )
  .max(20);

/** What somebody is to a cohort; the days are a substitute's. */
export const TrainerPlace = z.object({
  role: TrainerRole,
  fromDay: CalendarDay.nullable(),
  untilDay: CalendarDay.nullable(),
});
export type TrainerPlace = z.infer<typeof TrainerPlace>;

/** The cohort on every day, its plan, or the days of a substitute alone. */
export const TrainerReach = z.enum(['cohort', 'plan', 'days']);
export type TrainerReach = z.infer<typeof TrainerReach>;

const Session = z.object({ title: z.string(), startsAt: Instant });

/** What a change does to one person. */
export const TrainerChange = z.object({
  personId: Id,
  name: z.string(),
  /** Null of somebody who comes. */
  before: TrainerPlace.nullable(),
  /** Null of somebody who goes. */
  after: TrainerPlace.nullable(),
  gains: z.array(TrainerReach),
  loses: z.array(TrainerReach),
  /** Of a substitute by then: how her days stand today. */
  days: z.enum(['coming', 'running', 'over']).nullable(),
  /** Works that she has claimed and not answered: others may claim them at once. */
  claims: z.int(),
  /** Her messages to the cohort that have a time to leave: they are drafts again. */
  scheduled: z.int(),
  /** Her drafts of messages: the other trainers have them. */
  drafts: z.int(),
  /** Of a substitute: sessions to come on days that are hers no more. */
  sessions: z.array(Session.extend({ trained: z.boolean() })),
  /** Half-days that are over, which she could countersign until now. */
  sheets: z.int(),
  /** Of those, how many nobody may countersign by then. */
  sheetsLeft: z.int(),
  /** Whether she gets a mail and a notification. */
  told: z.boolean(),
});
export type TrainerChange = z.infer<typeof TrainerChange>;

export const TrainersImpact = z.object({
  changes: z.array(TrainerChange),
  /** Nobody trains the cohort by then. */
  nobody: z.boolean(),
  /** Somebody does, and nobody leads it. */
  leadless: z.boolean(),
  /** Sessions to come on days on which nobody trains it by then. */
  untrained: z.array(Session),
  /** How many get a mail and a notification. */
  told: z.int(),
});
export type TrainersImpact = z.infer<typeof TrainersImpact>;

export const previewCohortTrainers = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/trainers/preview',
  tag: 'Cohorts',
  summary: 'What other trainers of a cohort would do to each of them; nothing changes',
  access: may('cohort', 'update'),
  params,
  body: z.strictObject({ trainers }),
  response: TrainersImpact.extend({
    /** What the change is then applied with. */
    fingerprint: z.string(),
  }),
});

export const setCohortTrainers = endpoint({
  method: 'PUT',
  path: '/cohorts/:cohortId/trainers',
  tag: 'Cohorts',
  summary:
    'Say who trains a cohort, and as what, as it was shown; refused when it would now do something else',
  access: may('cohort', 'update'),
  params,
  body: z.strictObject({ trainers, fingerprint: z.string().max(64) }),
});
