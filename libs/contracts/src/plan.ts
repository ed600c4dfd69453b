import { z } from 'zod';
import { Release } from './cohorts';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, Slug, WallTime, Zone } from './primitives';

/** A new time for a module or a lesson; none for a lesson that is to open with its module. */
export const ReleaseChange = z
  .strictObject({ ...Release.shape, day: Release.shape.day.nullable(), at: WallTime.nullable() })
  .refine(({ lessonSlug, day, at }) => day !== null || (lessonSlug !== undefined && at === null), {
    error: 'day-and-time',
    path: ['day'],
  })
  .refine(({ lessonSlug, day, at }) => at !== null || (lessonSlug !== undefined && day === null), {
    error: 'day-and-time',
    path: ['at'],
  });
export type ReleaseChange = z.infer<typeof ReleaseChange>;

const ofMember = { id: Id, personId: Id, fromDay: CalendarDay, reason: freeText(500, 1) };

/**
 * What can change in a plan. Of a shift and a pause the id is made by the caller: asking again with the same changes nothing
 * more. Days are calendar days of the cohort's zone.
 */
export const PlanChange = z.discriminatedUnion('kind', [
  /** What opens for one student on a day or later moves by so many days; earlier below zero. */
  z.strictObject({
    kind: z.literal('shift'),
    ...ofMember,
    days: z.coerce
      .number()
      .int()
      .min(-180)
      .max(365)
      .refine((days) => days !== 0, { error: 'no-day' }),
  }),
  /** She rests from a day until the day on which she is back. What was open to her stays open. */
  z
    .strictObject({ kind: z.literal('pause'), ...ofMember, untilDay: CalendarDay })
    .refine(({ fromDay, untilDay }) => untilDay > fromDay, { error: 'ends-before-start', path: ['untilDay'] })
    .refine(({ fromDay, untilDay }) => Date.parse(untilDay) - Date.parse(fromDay) <= 366 * 86_400_000, {
      error: 'pause-too-long',
      path: ['untilDay'],
    }),
  /** Takes back a shift; ends a pause today. */
  z.strictObject({ kind: z.literal('end'), shiftId: Id }),
  /** When modules and lessons open for the whole cohort; those that are not named keep their time. */
  z.strictObject({ kind: z.literal('releases'), releases: z.array(ReleaseChange).min(1).max(400) }),
  /** First and last day and zone of the cohort: an owner's alone. Live sessions stay where they are. */
  z
    .strictObject({ kind: z.literal('dates'), startsOn: CalendarDay, endsOn: CalendarDay, zone: Zone })
    .refine(({ startsOn, endsOn }) => endsOn > startsOn, { error: 'ends-before-start', path: ['endsOn'] }),
]);
export type PlanChange = z.infer<typeof PlanChange>;

const Move = z.object({
  /** Of the module. */
  number: z.int(),
  title: z.string(),
  /** Title of the lesson that moves; null for the module. */
  lesson: z.string().nullable(),
  before: Instant,
  after: Instant,
});

/** Students to whom a change does the same. */
export const PlanGroup = z.object({
  members: z.array(z.object({ personId: Id, name: z.string() })),
  earlier: z.array(Move),
  later: z.array(Move),
  /** Open until now, not begun: closed until then. */
  closing: z.array(Move),
  /** Begun: it stays open, whatever the plan says. */
  kept: z.array(Move),
});
export type PlanGroup = z.infer<typeof PlanGroup>;

export const PlanImpact = z.object({
  /** What moves in the cohort's own plan. */
  moves: z.array(Move),
  groups: z.array(PlanGroup),
  /** Students for whom nothing moves. */
  unmoved: z.int(),
  /** How many get a mail and a notification. */
  told: z.int(),
});
export type PlanImpact = z.infer<typeof PlanImpact>;

export const previewPlanChange = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/plan-changes/preview',
  tag: 'Cohorts',
  summary: 'What a change of the plan would do to each student; nothing changes',
  access: may('cohort', 'plan'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ change: PlanChange }),
  response: PlanImpact.extend({
    /** What the change is then applied with. */
    fingerprint: z.string(),
  }),
});

export const applyPlanChange = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/plan-changes',
  tag: 'Cohorts',
  summary: 'Apply a change of the plan as it was shown; refused when it would now do something else',
  access: may('cohort', 'plan'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ change: PlanChange, fingerprint: z.string().max(64) }),
  response: z.object({ told: z.int() }),
});

export const MemberShift = z.object({
  id: Id,
  kind: z.enum(['shift', 'pause']),
  fromDay: CalendarDay,
  /** Of a pause: the day on which she is back. */
  untilDay: CalendarDay.nullable(),
  days: z.int(),
  reason: z.string(),
  by: z.string().nullable(),
  createdAt: Instant,
  /** Taken back, or over before its time. */
  endedOn: CalendarDay.nullable(),
  state: z.enum(['coming', 'running', 'over']),
});
export type MemberShift = z.infer<typeof MemberShift>;

export const getMemberPlan = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/plan',
  tag: 'Cohorts',
  summary: 'When each module and lesson opens for one student, and what was decided for her',
  access: may('cohort', 'plan'),
  params: z.object({ cohortId: Id, personId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: Zone }),
    person: z.object({ id: Id, name: z.string() }),
    today: CalendarDay,
    releases: z.array(
      z.object({
        moduleSlug: Slug,
        moduleTitle: z.string(),
        number: z.int(),
        opensAt: Instant,
        cohortOpensAt: Instant,
        open: z.boolean(),
        /** Those that have a time of their own. */
        lessons: z.array(
          z.object({
            lessonSlug: Slug,
            title: z.string(),
            opensAt: Instant,
            cohortOpensAt: Instant,
            open: z.boolean(),
          }),
        ),
      }),
    ),
    shifts: z.array(MemberShift),
  }),
});
