import { z } from 'zod';
import { AssignmentName, RubricLevel } from './assignment-state';
import { Review, Submission } from './assignments';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant, freeText } from './primitives';

export const WaitingSubmission = z.object({
  id: Id,
  number: z.int(),
  submittedAt: Instant,
  assignment: AssignmentName,
  student: z.object({ id: Id, name: z.string() }),
  cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
});
export type WaitingSubmission = z.infer<typeof WaitingSubmission>;

export const listWaitingSubmissions = endpoint({
  method: 'GET',
  path: '/submissions/waiting',
  tag: 'Assignments',
  summary: 'Work of the caller’s cohorts that waits for a review, the oldest first',
  access: may('submission', 'review'),
  response: z.object({ submissions: z.array(WaitingSubmission) }),
});

/** `history`: the versions before this one, the latest first. */
export const getSubmission = endpoint({
  method: 'GET',
  path: '/submissions/:submissionId',
  tag: 'Assignments',
  summary: 'One piece of work as its trainer reads it, with the versions before it',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  response: z.object({
    ...WaitingSubmission.pick({ assignment: true, student: true, cohort: true }).shape,
    submission: Submission,
    /** False once a newer version is there. */
    latest: z.boolean(),
    history: z.array(Submission),
  }),
});

/** Accepting asks for `met` or better in each criterion. */
export const reviewSubmission = endpoint({
  method: 'POST',
  path: '/submissions/:submissionId/review',
  tag: 'Assignments',
  summary: 'Accept or return a piece of work, by its rubric',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  body: z.strictObject({
    decision: Review.shape.decision,
    levels: z.record(
      z.string().max(120),
      z.strictObject({ level: RubricLevel, comment: freeText(2000).default('') }),
    ),
    comment: freeText(4000).default(''),
  }),
  response: Review,
});

/** Always an attachment, whatever it is. */
export const getSubmissionFile = endpoint({
  method: 'GET',
  path: '/submission-files/:fileId',
  tag: 'Assignments',
  summary: 'A file that was handed in: for its student and the trainers of her cohort',
  access: may('submission', 'download'),
  params: z.object({ fileId: Id }),
  produces: 'application/octet-stream',
  response: z.custom<Uint8Array>(),
});
