import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, PersonName, Slug, WallTime, Zone } from './primitives';

export const CohortStatus = z.enum(['draft', 'open', 'closed']);

/** A lead also changes when modules open; a substitute reaches the cohort on her days only. */
export const TrainerRole = z.enum(['lead', 'co_trainer', 'substitute']);
export type TrainerRole = z.infer<typeof TrainerRole>;

export const Cohort = z.object({
  id: Id,
  name: z.string(),
  courseSlug: Slug,
  courseTitle: z.string(),
  status: CohortStatus,
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  zone: Zone,
  capacity: z.int(),
  seatsTaken: z.int(),
  /** Which state of its settings this is: a form that changes them says which one it was filled in from. */
  revision: z.int(),
  trainers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      role: TrainerRole,
      /** Of a substitute: her first and her last day. */
      fromDay: CalendarDay.nullable(),
      untilDay: CalendarDay.nullable(),
    }),
  ),
  archivedAt: Instant.nullable(),
});
export type Cohort = z.infer<typeof Cohort>;

/** The first that has not ended. */
export const NextSession = z.object({ title: z.string(), startsAt: Instant });

export const listCohorts = endpoint({
  method: 'GET',
  path: '/cohorts',
  tag: 'Cohorts',
  summary: 'Cohorts that the caller trains, or all for the owner; those that are archived apart',
  access: may('cohort', 'list'),
  query: z.object({ archived: z.stringbool().default(false) }),
  response: z.object({
    cohorts: z.array(
      Cohort.extend({
        toReview: z.int(),
        /** Half-days that are over, with somebody's attendance, and without the trainer's signature. */
        toCountersign: z.int(),
        averageProgress: z.number(),
        nextSession: NextSession.nullable(),
      }),
    ),
  }),
});

/** Day counted from the start of the cohort, 0 = first day, at a wall time of the cohort's zone. */
export const Release = z.strictObject({
  moduleSlug: Slug,
  /** Of a lesson that has a time of its own, not before its module's; absent for the module itself. */
  lessonSlug: Slug.optional(),
  day: z.coerce.number().int().min(0).max(730),
  at: WallTime,
});
export type Release = z.infer<typeof Release>;

const cohortFields = {
  name: PersonName,
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  zone: Zone,
  capacity: z.coerce.number().int().min(1).max(500),
  trainerIds: z.array(Id).max(10),
  status: CohortStatus,
};

const { name, capacity, status } = cohortFields;

export const createCohort = endpoint({
  method: 'POST',
  path: '/cohorts',
  tag: 'Cohorts',
  summary:
    'Create a cohort; one module opens each week, with its lessons, unless a release plan is given. Asking again with the same id creates nothing more',
  access: may('cohort', 'create'),
  body: z
    .strictObject({
      id: Id,
      courseSlug: Slug,
      ...cohortFields,
      status: CohortStatus.default('draft'),
      zone: Zone.default('Europe/Paris'),
      releasePlan: z.array(Release).max(400).optional(),
      /** Weekly live session: day of week from 1 (Monday), wall time, minutes. */
      weeklySession: z
        .strictObject({
          weekday: z.coerce.number().int().min(1).max(7),
          at: WallTime,
          minutes: z.coerce.number().int().min(15).max(480),
        })
        .optional(),
    })
    .refine((c) => c.endsOn > c.startsOn, { error: 'ends-before-start', path: ['endsOn'] }),
  response: Cohort,
  status: 201,
});

export const updateCohort = endpoint({
  method: 'PATCH',
  path: '/cohorts/:cohortId',
  tag: 'Cohorts',
  summary:
    'Change name and seats of a cohort, open or close its enrolment, from the state that was shown; its dates are a change of its plan',
  access: may('cohort', 'update'),
  params: z.object({ cohortId: Id }),
  body: z
    .strictObject({ name, capacity, status })
    .partial()
    .extend({ revision: z.coerce.number().int().min(0) }),
  response: Cohort,
});

export const duplicateCohort = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/copies',
  tag: 'Cohorts',
  summary:
    'A draft with the same plan, leads, co-trainers and live sessions, moved to another first day; without students. Asking again with the same id copies nothing more',
  access: may('cohort', 'create'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ id: Id, name, startsOn: CalendarDay }),
  response: Cohort,
  status: 201,
});

export const previewCohortArchive = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/archive',
  tag: 'Cohorts',
  summary: 'Who and what is still under way in a cohort, before it is archived',
  access: may('cohort', 'update'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: Cohort,
    /** They keep what is open to them. */
    members: z.int(),
    /** Not certified yet. */
    uncertified: z.int(),
    sessionsToCome: z.int(),
    /** Scheduled: they do not leave. */
    messagesToCome: z.int(),
    toReview: z.int(),
    /** Being paid for, or offered to somebody who waited. */
    seatsHeld: z.int(),
    /** Nothing is offered to them any more. */
    waiting: z.int(),
    /** What it is then archived with. */
    fingerprint: z.string(),
  }),
});

export const archiveCohort = endpoint({
  method: 'PUT',
  path: '/cohorts/:cohortId/archive',
  tag: 'Cohorts',
  summary:
    'Take a cohort out of the lists, closed and unchanging, as it was shown, or bring it back; refused when something else is under way by then',
  access: may('cohort', 'update'),
  params: z.object({ cohortId: Id }),
  body: z.discriminatedUnion('archived', [
    z.strictObject({ archived: z.literal(true), fingerprint: z.string().max(64) }),
    z.strictObject({ archived: z.literal(false) }),
  ]),
});

export const getCohort = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId',
  tag: 'Cohorts',
  summary: 'One cohort with its release plan and live sessions',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  response: Cohort.extend({
    /** Whether the caller may change when its modules open. */
    mayPlan: z.boolean(),
    releases: z.array(
      z.object({
        moduleSlug: Slug,
        moduleTitle: z.string(),
        number: z.int(),
        /** Open to all, with its lessons, whatever the plan says. */
        free: z.boolean(),
        /** Counted from the first day, at a wall time: what the plan says. */
        day: z.int(),
        at: WallTime,
        opensAt: Instant,
        open: z.boolean(),
        lessons: z.array(
          z.object({
            lessonSlug: Slug,
            title: z.string(),
            /** What the plan says of it; null when it opens with the module. */
            own: z.object({ day: z.int(), at: WallTime }).nullable(),
            opensAt: Instant,
            open: z.boolean(),
          }),
        ),
      }),
    ),
    sessions: z.array(z.object({ id: Id, title: z.string(), startsAt: Instant, minutes: z.int() })),
  }),
});
