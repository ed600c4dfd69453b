import { z } from 'zod';
import { AssignmentName, AssignmentState } from './assignment-state';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, PersonName, Slug, WallTime, Zone } from './primitives';
import { OnboardingAnswer } from './community';
import { Placement } from './role-finder';

export const CohortStatus = z.enum(['draft', 'open', 'closed']);

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
  trainers: z.array(z.object({ id: Id, name: z.string() })),
});
export type Cohort = z.infer<typeof Cohort>;

export const listCohorts = endpoint({
  method: 'GET',
  path: '/cohorts',
  tag: 'Cohorts',
  summary: 'Cohorts that the caller trains, or all for the owner',
  access: may('cohort', 'list'),
  response: z.object({
    cohorts: z.array(Cohort.extend({ toReview: z.int(), averageProgress: z.number() })),
  }),
});

/** Day counted from the start of the cohort, 0 = first day, at a wall time of the cohort's zone. */
export const Release = z.strictObject({
  moduleSlug: Slug,
  day: z.int().min(0).max(730),
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

export const createCohort = endpoint({
  method: 'POST',
  path: '/cohorts',
  tag: 'Cohorts',
  summary: 'Create a cohort; one module opens each week unless a release plan is given',
  access: may('cohort', 'create'),
  body: z
    .strictObject({
      courseSlug: Slug,
      ...cohortFields,
      status: CohortStatus.default('draft'),
      zone: Zone.default('Europe/Paris'),
      releasePlan: z.array(Release).max(60).optional(),
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
  summary: 'Change a cohort, open or close its enrolment',
  access: may('cohort', 'update'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject(cohortFields).partial(),
  response: Cohort,
});

export const getCohort = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId',
  tag: 'Cohorts',
  summary: 'One cohort with its release plan and live sessions',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  response: Cohort.extend({
    releases: z.array(
      z.object({
        moduleSlug: Slug,
        moduleTitle: z.string(),
        number: z.int(),
        opensAt: Instant,
        open: z.boolean(),
      }),
    ),
    sessions: z.array(z.object({ id: Id, title: z.string(), startsAt: Instant, minutes: z.int() })),
  }),
});

export const BoardMember = z.object({
  personId: Id,
  name: z.string(),
  enrolledAt: Instant,
  /** Since when her lessons are closed for want of payment. */
  pausedAt: Instant.nullable(),
  lastActiveAt: Instant.nullable(),
  onboarded: z.boolean(),
  /** Share of lessons done by module, 0 to 1, in the order of `modules`. */
  modules: z.array(z.number()),
  completed: z.int(),
  quizzesPassed: z.int(),
  assignmentsAccepted: z.int(),
  /** Pieces of work that wait for a review. */
  toReview: z.int(),
  /** Null before she has begun it, and when the course has none. */
  finalCase: AssignmentState.nullable(),
  certificateCode: z.string().nullable(),
});

export const getBoard = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/board',
  tag: 'Cohorts',
  summary: 'Members of a cohort with their progress and last activity',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: Cohort,
    modules: z.array(z.object({ number: z.int(), title: z.string(), open: z.boolean() })),
    lessons: z.int(),
    members: z.array(BoardMember),
  }),
});

export const ChecklistItem = z.object({
  criterion: z.enum(['module-lessons', 'quiz', 'assignment', 'final-case']),
  /** Of the module, quiz or assignment; null for a final case that the course does not describe. */
  title: z.string().nullable(),
  moduleNumber: z.int().nullable(),
  moduleSlug: Slug.nullable(),
  assignmentKey: Slug.nullable(),
  met: z.boolean(),
  done: z.int(),
  of: z.int(),
  /** The version of the programme under which it was met, when the present one would ask for more. */
  keptFrom: z.int().nullable(),
  /** Lessons of the module that are still to be done. */
  missingLessons: z.array(z.object({ slug: Slug, title: z.string() })),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const getMember = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId',
  tag: 'Cohorts',
  summary: 'One student: onboarding answers, progress, assignments, certificate',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id, personId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
    person: z.object({ id: Id, name: z.string(), email: z.string() }),
    enrolledAt: Instant,
    lastActiveAt: Instant.nullable(),
    onboarding: z.object({ done: z.boolean(), answers: z.array(OnboardingAnswer) }),
    /** What she kept of the role finder; null when she kept nothing. */
    placement: Placement.nullable(),
    checklist: z.array(ChecklistItem),
    eligible: z.boolean(),
    quizzes: z.array(
      z.object({
        id: Id,
        title: z.string(),
        attempts: z.int(),
        /** None under way, none left: a trainer may grant one. */
        usedUp: z.boolean(),
        bestScore: z.number().nullable(),
        passed: z.boolean(),
      }),
    ),
    /** `submissionId`: of the version handed in last. */
    assignments: z.array(
      AssignmentName.extend({
        state: AssignmentState,
        submissionId: Id.nullable(),
        submittedAt: Instant.nullable(),
      }),
    ),
    certificateCode: z.string().nullable(),
  }),
});
