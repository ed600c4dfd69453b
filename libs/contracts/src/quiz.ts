import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { ChangedAt, Id, Instant, Slug, freeText } from './primitives';

/**
 * An answer by kind of question; keys are those of the question's options or items. One that was emptied says so: '', [],
 * {} or null.
 */
export const Answer = z.union([
  z.strictObject({ choice: freeText(80) }),
  z.strictObject({ choices: z.array(freeText(80)).max(20) }),
  z.strictObject({ order: z.array(freeText(80)).max(20) }),
  z.strictObject({ pairs: z.record(freeText(80), freeText(80)) }),
  z.strictObject({ text: freeText(400) }),
  z.strictObject({ number: z.number().nullable() }),
]);
export type Answer = z.infer<typeof Answer>;

const Choice = z.object({ key: z.string(), text: z.string() });

/** What she sees of a question: never which option is right. */
export const Question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), key: z.string(), prompt: z.string(), options: z.array(Choice) }),
  z.object({ kind: z.literal('multiple'), key: z.string(), prompt: z.string(), options: z.array(Choice) }),
  z.object({ kind: z.literal('ordering'), key: z.string(), prompt: z.string(), items: z.array(Choice) }),
  z.object({
    kind: z.literal('matching'),
    key: z.string(),
    prompt: z.string(),
    left: z.array(Choice),
    right: z.array(Choice),
  }),
  z.object({ kind: z.literal('short-text'), key: z.string(), prompt: z.string() }),
  z.object({ kind: z.literal('numeric'), key: z.string(), prompt: z.string(), unit: z.string().nullable() }),
]);
export type Question = z.infer<typeof Question>;

/** Feedback on one question after submission. */
export const QuestionResult = z.object({
  key: z.string(),
  correct: z.boolean(),
  answer: Answer.nullable(),
  /** The right answer, in words. */
  expected: z.string(),
  /** Why, in general (ordering, matching, short text, numeric). */
  why: z.string().nullable(),
  /** Why, option by option (single, multiple). */
  options: z.array(
    z.object({ key: z.string(), text: z.string(), right: z.boolean(), chosen: z.boolean(), why: z.string() }),
  ),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const Attempt = z.object({
  id: Id,
  startedAt: Instant,
  submittedAt: Instant.nullable(),
  answers: z.record(z.string(), Answer),
  /** Share of right answers, 0 to 1; null until submitted. */
  score: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** Empty until submitted. */
  results: z.array(QuestionResult),
});
export type Attempt = z.infer<typeof Attempt>;

export const Quiz = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  /** Share of right answers needed, 0 to 1. */
  passMark: z.number(),
  module: z.object({ number: z.int(), slug: Slug, title: z.string(), free: z.boolean() }),
  /** Those that the attempt was given; before the first one, a draw that another attempt may not have. */
  questions: z.array(Question),
  /** The attempt under way, else the last one submitted, else null. */
  attempt: Attempt.nullable(),
  attemptsSubmitted: z.int(),
  /** Those that may still be started; null when they are not counted. */
  attemptsLeft: z.int().nullable(),
  passed: z.boolean(),
});
export type Quiz = z.infer<typeof Quiz>;

export const getQuiz = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/modules/:moduleSlug/quiz',
  tag: 'Learning',
  summary: 'The quiz of a module, with the attempt under way or the last result',
  access: may('quiz', 'read'),
  params: z.object({ courseSlug: Slug }).extend({ moduleSlug: Slug }),
  response: Quiz,
});

export const startAttempt = endpoint({
  method: 'POST',
  path: '/me/quizzes/:quizId/attempts',
  tag: 'Learning',
  summary: 'Start an attempt, or get the one under way',
  access: may('quiz', 'answer'),
  params: z.object({ quizId: Id }),
  response: Attempt,
  status: 201,
});

const attemptId = z.object({ attemptId: Id });

export const saveAnswer = endpoint({
  method: 'PUT',
  path: '/me/attempts/:attemptId/answers/:questionKey',
  tag: 'Learning',
  summary:
    'Save one answer of the attempt under way; the latest answer to a question wins, wherever it was given',
  access: may('quiz', 'answer'),
  params: attemptId.extend({ questionKey: z.string().max(80) }),
  body: z.strictObject({ answer: Answer, at: ChangedAt }),
});

/** Submitting twice gives the first result. Answers sent along are saved first. */
export const submitAttempt = endpoint({
  method: 'POST',
  path: '/me/attempts/:attemptId/submission',
  tag: 'Learning',
  summary: 'Submit the attempt and get the feedback',
  access: may('quiz', 'answer'),
  params: attemptId,
  body: z.strictObject({ answers: z.record(z.string().max(80), Answer).default({}) }),
  response: Attempt,
});
