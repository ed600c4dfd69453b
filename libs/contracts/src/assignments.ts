import { z } from 'zod';
import { AssignmentName, AssignmentState, RubricLevel } from './assignment-state';
import { Draft, saveDraftBody, settleDraftBody } from './draft';
import { endpoint } from './endpoint';
import { LessonAccess } from './learning';
import { may } from './policy';
import { Id, Instant, Slug } from './primitives';

/** Characters of a text that is handed in. */
export const longestSubmission = 50_000;
/** Files of one version, and bytes of one file. */
export const mostFiles = 5;
export const largestUpload = 20 * 1024 * 1024;
/** Endings of the kinds of files that can be handed in. */
export const uploadKinds = [
  ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'csv', 'txt', 'md', 'png', 'jpg', 'jpeg', 'webp'],
] as const;

/** Whether she may write, upload and hand in, and why not. */
export const WriteAccess = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.enum(['locked', 'under-review', 'accepted']) }),
]);
export type WriteAccess = z.infer<typeof WriteAccess>;

export const RubricCriterion = z.object({
  key: z.string(),
  title: z.string(),
  levels: z.record(RubricLevel, z.string()),
});
export type RubricCriterion = z.infer<typeof RubricCriterion>;

export const SubmissionFile = z.object({ id: Id, name: z.string(), size: z.int(), mediaType: z.string() });
export type SubmissionFile = z.infer<typeof SubmissionFile>;

export const Review = z.object({
  decision: z.enum(['accepted', 'returned']),
  /** By criterion, in the order of the rubric; empty for a review from before rubrics. */
  levels: z.array(z.object({ criterion: z.string(), level: RubricLevel, comment: z.string() })),
  comment: z.string(),
  reviewer: z.string(),
  reviewedAt: Instant,
});
export type Review = z.infer<typeof Review>;

export const Submission = z.object({
  id: Id,
  number: z.int(),
  /** Sanitised. */
  html: z.string(),
  submittedAt: Instant,
  files: z.array(SubmissionFile),
  rubric: z.array(RubricCriterion),
  review: Review.nullable(),
});
export type Submission = z.infer<typeof Submission>;

export const AssignmentEntry = AssignmentName.extend({
  minutes: z.int(),
  access: LessonAccess,
  state: AssignmentState,
});
export type AssignmentEntry = z.infer<typeof AssignmentEntry>;

export const listAssignments = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/assignments',
  tag: 'Assignments',
  summary: 'The assignments of a course with their state for the caller',
  access: may('submission', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: z.object({ assignments: z.array(AssignmentEntry) }),
});

const ofAssignment = z.object({ courseSlug: Slug, assignmentKey: Slug });

export const Assignment = AssignmentEntry.extend({
  /** Sanitised HTML, as a lesson's. */
  briefHtml: z.string(),
  templates: z.array(z.object({ title: z.string(), address: z.string(), size: z.int() })),
  rubric: z.array(RubricCriterion),
  write: WriteAccess,
  draft: Draft,
  /** The draft as it will be read, sanitised. */
  draftHtml: z.string(),
  /** Of the draft. */
  files: z.array(SubmissionFile),
  /** The number that the next version will have. */
  nextNumber: z.int(),
  /** What she handed in, the latest first. */
  submissions: z.array(Submission),
});
export type Assignment = z.infer<typeof Assignment>;

/** A locked assignment answers 403 `lesson-locked` with its title and the reasons in `context`. */
export const getAssignment = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey',
  tag: 'Assignments',
  summary: 'One assignment: brief, draft, versions handed in and their reviews',
  access: may('submission', 'read'),
  params: ofAssignment,
  response: Assignment,
});

export const saveSubmissionDraft = endpoint({
  method: 'PUT',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey/draft',
  tag: 'Assignments',
  summary: 'Save the draft of a submission',
  access: may('submission', 'write'),
  params: ofAssignment,
  body: saveDraftBody(longestSubmission),
  response: Draft,
});

export const settleSubmissionDraft = endpoint({
  method: 'POST',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey/draft/versions/:versionId',
  tag: 'Assignments',
  summary: 'Choose between the draft and a version written elsewhere',
  access: may('submission', 'write'),
  params: ofAssignment.extend({ versionId: Id }),
  body: settleDraftBody,
  response: Draft,
});

export const uploadSubmissionFile = endpoint({
  method: 'POST',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey/files',
  tag: 'Assignments',
  summary: 'Add a file to the draft; a refusal says why beside `#/file`',
  access: may('submission', 'write'),
  params: ofAssignment,
  upload: true,
  response: SubmissionFile,
  status: 201,
});

export const removeSubmissionFile = endpoint({
  method: 'DELETE',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey/files/:fileId',
  tag: 'Assignments',
  summary: 'Take a file out of the draft; repeatable',
  access: may('submission', 'write'),
  params: ofAssignment.extend({ fileId: Id }),
});

/** `number` and `base` name what she saw: repeating them gives the one version, a newer draft is `draft-conflict`. */
export const submitAssignment = endpoint({
  method: 'POST',
  path: '/me/courses/:courseSlug/assignments/:assignmentKey/submissions',
  tag: 'Assignments',
  summary: 'Hand in the draft and its files',
  access: may('submission', 'write'),
  params: ofAssignment,
  body: z.strictObject({ number: z.coerce.number().int().min(1), base: z.coerce.number().int().min(0) }),
  response: z.object({ id: Id, number: z.int(), submittedAt: Instant }),
});
