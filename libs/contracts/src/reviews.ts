import { z } from 'zod';
import { AssignmentName, RubricLevel } from './assignment-state';
import { Review, Submission } from './assignments';
import { endpoint } from './endpoint';
import { may } from './policy';
import { ChangedAt, Id, Instant, SearchText, freeText } from './primitives';

/** How long a work stays with the trainer who opened it or wrote about it last. */
export const claimMinutes = 30;

/** Who reviews a work now; null once her time is over. */
export const ReviewClaim = z.object({ person: z.object({ id: Id, name: z.string() }), until: Instant });
export type ReviewClaim = z.infer<typeof ReviewClaim>;

export const WaitingSubmission = z.object({
  id: Id,
  number: z.int(),
  submittedAt: Instant,
  assignment: AssignmentName,
  student: z.object({ id: Id, name: z.string() }),
  cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
  claim: ReviewClaim.nullable(),
});
export type WaitingSubmission = z.infer<typeof WaitingSubmission>;

/** How long after the answer of another trainer what one wrote, and did not send, is kept. */
export const unsentDays = 30;

/** Time to feedback of a cohort: of what waits, and from each version handed in to its answer, of those of 30 days. */
export const FeedbackTime = z.object({
  cohort: z.object({ id: Id, name: z.string() }),
  waiting: z.int(),
  oldestWaitingMinutes: z.int().nullable(),
  answers: z.int(),
  /** Null without answers. */
  medianMinutes: z.int().nullable(),
  slowestMinutes: z.int().nullable(),
});
export type FeedbackTime = z.infer<typeof FeedbackTime>;

/** Figures only: an owner knows how long students wait without reading what they handed in. */
export const listFeedbackTimes = endpoint({
  method: 'GET',
  path: '/feedback-times',
  tag: 'Assignments',
  summary: 'How long students wait for an answer to their work, by cohort',
  access: may('feedback-time', 'read'),
  response: z.object({ times: z.array(FeedbackTime) }),
});

const queueFilter = { cohortId: Id.optional(), assignmentId: Id.optional() };

/** `total`, `cohorts` and `assignments` are those of the whole queue, whatever it is narrowed to. */
export const listWaitingSubmissions = endpoint({
  method: 'GET',
  path: '/submissions/waiting',
  tag: 'Assignments',
  summary: 'Work of the caller’s cohorts that waits for a review, the oldest first',
  access: may('submission', 'review'),
  query: z.object({ ...queueFilter, claim: z.enum(['mine', 'free']).optional(), search: SearchText }),
  response: z.object({
    submissions: z.array(WaitingSubmission),
    total: z.int(),
    cohorts: z.array(z.object({ id: Id, name: z.string() })),
    assignments: z.array(z.object({ id: Id, title: z.string() })),
  }),
});

/** Two trainers who ask at once are given two different works. Null when nobody waits for one. */
export const claimNextSubmission = endpoint({
  method: 'POST',
  path: '/submissions/next-claim',
  tag: 'Assignments',
  summary: 'Begin to review the work that has waited longest and that nobody reviews',
  access: may('submission', 'review'),
  body: z.strictObject(queueFilter),
  response: z.object({ submissionId: Id.nullable() }),
});

/**
 * A part of a review that is being written, whole or not: the level and remark of a criterion, or the decision and the
 * feedback, whose `part` is empty.
 */
export const ReviewPart = z.strictObject({
  part: z.string().max(120),
  choice: z.string().max(20),
  text: freeText(4000),
});
export type ReviewPart = z.infer<typeof ReviewPart>;

/** `history`: the versions before this one, the latest first. */
export const getSubmission = endpoint({
  method: 'GET',
  path: '/submissions/:submissionId',
  tag: 'Assignments',
  summary: 'One piece of work as its trainer reads it, with the versions before it',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  response: z.object({
    ...WaitingSubmission.pick({ assignment: true, student: true, cohort: true, claim: true }).shape,
    submission: Submission,
    /** The version handed in last: this one, or the one that has taken its place. */
    newestId: Id,
    /** What the caller has written and not sent. */
    draft: z.array(ReviewPart),
    /** Hers that fit this work: those of its criteria and, with an empty `part`, of the course; the most used first. */
    remarks: z.array(z.object({ id: Id, part: z.string(), text: z.string() })),
    history: z.array(Submission),
  }),
});

/** Hers for half an hour, longer while she writes. `takeFrom`: the trainer whom she has confirmed to take it from. */
export const claimSubmission = endpoint({
  method: 'PUT',
  path: '/submissions/:submissionId/claim',
  tag: 'Assignments',
  summary: 'Begin to review a piece of work, so that no other trainer answers it meanwhile',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  body: z.strictObject({ takeFrom: Id.optional() }),
  response: z.object({ until: Instant }),
});

/** `claimedUntil` null: the work is not hers any more; what she wrote is kept all the same. */
export const saveReviewDraft = endpoint({
  method: 'PUT',
  path: '/submissions/:submissionId/review-draft',
  tag: 'Assignments',
  summary: 'Keep parts of a review that is being written',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  body: z.strictObject({ parts: z.array(ReviewPart).max(50), at: ChangedAt }),
  response: z.object({ claimedUntil: Instant.nullable() }),
});

/** What it says is kept as a draft when it is refused. Accepting asks for `met` or better in each criterion. */
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
