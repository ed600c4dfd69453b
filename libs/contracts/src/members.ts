import { z } from 'zod';
import { AssignmentName, AssignmentState } from './assignment-state';
import { OnboardingAnswer } from './community';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant, Slug } from './primitives';
import { Placement } from './role-finder';

export const ChecklistItem = z.object({
  criterion: z.enum(['module-lessons', 'quiz', 'assignment', 'attendance', 'final-case']),
  /** Of the module, quiz or assignment; null for attendance, and for a final case that the course does not describe. */
  title: z.string().nullable(),
  moduleNumber: z.int().nullable(),
  moduleSlug: Slug.nullable(),
  assignmentKey: Slug.nullable(),
  met: z.boolean(),
  /** Parts, or minutes of attendance. */
  done: z.int(),
  of: z.int(),
  /** The version of the programme under which it was met, when the present one would ask for more. */
  keptFrom: z.int().nullable(),
  /** Lessons of the module that are still to be done. */
  missingLessons: z.array(z.object({ slug: Slug, title: z.string() })),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const listMembers = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members',
  tag: 'Cohorts',
  summary: 'Members of a cohort with their welcome answers, by name',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
    members: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        email: z.string(),
        enrolledAt: Instant,
        onboarding: z.object({ done: z.boolean(), answers: z.array(OnboardingAnswer) }),
      }),
    ),
  }),
});

export const getMember = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId',
  tag: 'Cohorts',
  summary: 'One student: onboarding answers, progress, assignments, certificate',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id, personId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, courseSlug: Slug, name: z.string(), zone: z.string() }),
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
