import { z } from 'zod';
import { AssignmentState } from './assignment-state';
import { Cohort, NextSession } from './cohorts';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant } from './primitives';

/** What is left of a module to whoever is behind. */
const Behind = z.object({ number: z.int(), title: z.string(), lessonsLeft: z.int(), quizLeft: z.boolean() });

/**
 * Why somebody may need her trainer, and since when; what clears it is told by its kind. Fixed rules: see `riskRules`.
 */
export const Risk = z.discriminatedUnion('kind', [
  /** Nothing finished for days although something is open; a lesson, an answered quiz, work or her presence clears it. */
  z.object({ kind: z.literal('idle'), since: Instant }),
  /** Modules that opened long ago are not complete; completing them clears it. */
  z.object({ kind: z.literal('behind'), since: Instant, modules: z.array(Behind).min(1) }),
  /** A quiz failed more than once; passing it clears it. */
  z.object({
    ...{ kind: z.literal('quiz-failed'), since: Instant, title: z.string(), moduleNumber: z.int() },
    failures: z.int(),
  }),
  /** Work sent back that has not come again; handing it in clears it. */
  z.object({
    ...{ kind: z.literal('work-returned'), since: Instant, title: z.string(), moduleNumber: z.int() },
  }),
  /** Away from live sessions one after the other, without excuse; being at one clears it. */
  z.object({ kind: z.literal('absent'), since: Instant, sessions: z.int() }),
  /** Her lessons are closed for want of payment; paying opens them. */
  z.object({ kind: z.literal('paused'), since: Instant }),
]);
export type Risk = z.infer<typeof Risk>;

/** `closed`: not open to her yet. `started`: some of it, `share`, 0 to 1, of its lessons. */
export const BoardCell = z.object({
  state: z.enum(['closed', 'untouched', 'started', 'done']),
  share: z.number(),
});
export type BoardCell = z.infer<typeof BoardCell>;

export const BoardMember = z.object({
  personId: Id,
  name: z.string(),
  enrolledAt: Instant,
  /** Since when her lessons are closed for want of payment. */
  pausedAt: Instant.nullable(),
  /** When a pause of her plan ends, while one runs. */
  planPausedUntil: Instant.nullable(),
  lastActiveAt: Instant.nullable(),
  onboarded: z.boolean(),
  /** In the order of the board's `modules`. */
  modules: z.array(BoardCell),
  completed: z.int(),
  quizzesPassed: z.int(),
  assignmentsAccepted: z.int(),
  /** Minutes of live sessions that are over: those she attended, of those held since she has her seat. */
  attendance: z.object({ presentMinutes: z.int(), heldMinutes: z.int() }),
  /** Pieces of work that wait for a review. */
  toReview: z.int(),
  /** Null before she has begun it, and when the course has none. */
  finalCase: AssignmentState.nullable(),
  certificateCode: z.string().nullable(),
  risks: z.array(Risk),
});
export type BoardMember = z.infer<typeof BoardMember>;

export const getBoard = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/board',
  tag: 'Cohorts',
  summary: 'Members of a cohort with their progress, last activity, attendance, and who may need her trainer',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: Cohort,
    nextSession: NextSession.nullable(),
    /** As the plan of the cohort says. */
    nextModule: z.object({ number: z.int(), title: z.string(), opensAt: Instant }).nullable(),
    modules: z.array(z.object({ number: z.int(), title: z.string(), open: z.boolean() })),
    lessons: z.int(),
    members: z.array(BoardMember),
  }),
});
