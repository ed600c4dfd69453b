import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Cursor, freeText, Id, Instant, Slug } from './primitives';

/** What the reader may do with a post: what its page offers, and what the API lets through. */
export const postActs = [
  'reply',
  'edit',
  'delete',
  'report',
  'hide',
  'show',
  'mark-answer',
  'unmark-answer',
] as const;
export type PostAct = (typeof postActs)[number];

export const PostAuthor = z.object({
  /** Null for somebody who has left the academy and taken her name along. */
  name: z.string().nullable(),
  /** Trains the cohort, or is an owner. */
  staff: z.boolean(),
  own: z.boolean(),
});
export type PostAuthor = z.infer<typeof PostAuthor>;

const PostState = z.enum(['visible', 'hidden', 'deleted']);

export const Post = z.object({
  id: Id,
  author: PostAuthor,
  createdAt: Instant,
  editedAt: Instant.nullable(),
  state: PostState,
  /** Why a trainer hid it: for its author and for trainers. */
  hiddenReason: z.string().nullable(),
  /** Sanitised; null where the reader may not see it, or it is gone. */
  html: z.string().nullable(),
  /** As it was typed, for whoever may edit it. */
  text: z.string().nullable(),
  /** The reply that a trainer marked as the answer of its thread. */
  answer: z.boolean(),
  acts: z.array(z.enum(postActs)),
});
export type Post = z.infer<typeof Post>;

const ThreadLesson = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
});

export const ThreadSummary = z.object({
  id: Id,
  /** Null where the reader may not see it, or it is gone. */
  title: z.string().nullable(),
  excerpt: z.string().nullable(),
  author: PostAuthor,
  state: PostState,
  createdAt: Instant,
  replies: z.int(),
  lastReplyAt: Instant.nullable(),
  answered: z.boolean(),
  /** Null when the course no longer has it. */
  lesson: ThreadLesson.nullable(),
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

const DiscussionCohort = z.object({ id: Id, name: z.string(), zone: z.string() });

/** Who may be called by name: members of the cohort and those who train it. */
export const Mentionable = z.object({ id: Id, name: z.string() });
export type Mentionable = z.infer<typeof Mentionable>;

/** `next`: where the following page starts; null on the last. */
const threads = { threads: z.array(ThreadSummary), next: Cursor.nullable() };
const page = z.object({ after: Cursor.optional() });

/** Answers 403 `lesson-locked` with the reasons, also to whoever is in no cohort: members of one discuss. */
export const getLessonDiscussion = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/modules/:moduleSlug/lessons/:lessonSlug/discussion',
  tag: 'Discussion',
  summary: 'Threads of her cohort about a lesson, the newest first',
  access: may('discussion', 'read'),
  params: z.object({ courseSlug: Slug, moduleSlug: Slug, lessonSlug: Slug }),
  query: page,
  response: z.object({
    lesson: ThreadLesson,
    cohort: DiscussionCohort,
    people: z.array(Mentionable),
    ...threads,
  }),
});

export const listCohortThreads = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/threads',
  tag: 'Discussion',
  summary: 'Threads of a cohort about all lessons that are open to the caller, the newest first',
  access: may('discussion', 'read'),
  params: z.object({ cohortId: Id }),
  query: page,
  response: z.object({ cohort: DiscussionCohort, ...threads }),
});

/** `at`: where a page does not hold all replies, start from this one instead of the first. */
export const getThread = endpoint({
  method: 'GET',
  path: '/threads/:threadId',
  tag: 'Discussion',
  summary: 'A thread with its replies, the oldest first',
  access: may('discussion', 'read'),
  params: z.object({ threadId: Id }),
  query: z.object({ after: Cursor.optional(), at: Id.optional() }),
  response: z.object({
    thread: Post.extend({ title: z.string().nullable() }),
    replies: z.array(Post),
    replyCount: z.int(),
    /** True when the first of these replies is not the first of the thread. */
    earlier: z.boolean(),
    next: Cursor.nullable(),
    /** True when the caller trains the cohort, or is an owner. */
    staff: z.boolean(),
    lesson: ThreadLesson.nullable(),
    cohort: DiscussionCohort,
    people: z.array(Mentionable),
  }),
});

const PostTitle = freeText(120, 1);

const words = {
  text: freeText(5000, 1),
  /**
   * Who is meant where a name alone does not tell. An `@name` that fits several people and is not chosen here answers 422
   * with `mentions` in the context: each name as typed, and whose it may be.
   */
  choices: z
    .array(z.strictObject({ typed: freeText(120, 1), personId: Id }))
    .max(20)
    .default([]),
};

/** Made up by the form: what is sent again under the same key is posted once. */
const key = { key: Id };
const posted = z.object({ id: Id, threadId: Id });

export const writeThread = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/lessons/:lessonId/threads',
  tag: 'Discussion',
  summary: 'Start a thread about a lesson (Markdown)',
  access: may('discussion', 'write'),
  params: z.object({ cohortId: Id, lessonId: Id }),
  body: z.strictObject({ ...key, title: PostTitle, ...words }),
  response: posted,
  status: 201,
});

export const writeReply = endpoint({
  method: 'POST',
  path: '/threads/:threadId/replies',
  tag: 'Discussion',
  summary: 'Reply in a thread (Markdown)',
  access: may('discussion', 'write'),
  params: z.object({ threadId: Id }),
  body: z.strictObject({ ...key, ...words }),
  response: posted,
  status: 201,
});

const postId = z.object({ postId: Id });

/** `base` is when the words that were before her eyes were edited, null for the first. */
export const editPost = endpoint({
  method: 'PATCH',
  path: '/posts/:postId',
  tag: 'Discussion',
  summary: 'Change her own post; it is marked as edited',
  access: may('discussion', 'write'),
  params: postId,
  body: z.strictObject({
    ...{ title: PostTitle.optional(), ...words },
    base: Instant.nullable().default(null),
  }),
});

export const deletePost = endpoint({
  method: 'DELETE',
  path: '/posts/:postId',
  tag: 'Discussion',
  summary: 'Delete her own post; a thread that has replies keeps its place',
  access: may('discussion', 'write'),
  params: postId,
});

const Reason = freeText(500, 1);

export const reportPost = endpoint({
  method: 'POST',
  path: '/posts/:postId/reports',
  tag: 'Discussion',
  summary: 'Tell the trainers that a post is wrong',
  access: may('discussion', 'write'),
  params: postId,
  body: z.strictObject({ reason: Reason }),
});

export const listReports = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/reports',
  tag: 'Discussion',
  summary: 'Posts that were reported and that no trainer has looked at yet',
  access: may('discussion', 'moderate'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: DiscussionCohort,
    posts: z.array(
      z.object({
        post: Post,
        thread: z.object({ id: Id, title: z.string().nullable() }),
        reports: z.array(z.object({ by: z.string().nullable(), reason: z.string(), createdAt: Instant })),
      }),
    ),
  }),
});

/** Either way the reports of the post are settled, and the act is audited. */
export const moderatePost = endpoint({
  method: 'PUT',
  path: '/posts/:postId/moderation',
  tag: 'Discussion',
  summary: 'Hide a post, its author being told why, or leave it or show it again',
  access: may('discussion', 'moderate'),
  params: postId,
  body: z
    .strictObject({ hidden: z.boolean(), reason: freeText(500).default('') })
    .refine(({ hidden, reason }) => !hidden || reason !== '', {
      path: ['reason'],
      error: 'hide-without-reason',
    }),
});

export const markAnswer = endpoint({
  method: 'PUT',
  path: '/threads/:threadId/answer',
  tag: 'Discussion',
  summary: 'Mark a reply as the answer of its thread, or none',
  access: may('discussion', 'moderate'),
  params: z.object({ threadId: Id }),
  body: z.strictObject({ replyId: Id.nullable() }),
});
