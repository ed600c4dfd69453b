import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Slug } from './primitives';

/** Repeatable: while she has an attempt left, it is refused. */
export const grantAttempt = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/members/:personId/quizzes/:quizId/attempts',
  tag: 'Cohorts',
  summary: 'Grant a student one more attempt at a quiz whose attempts she has used up',
  access: may('quiz', 'grant'),
  params: z.object({ cohortId: Id, personId: Id, quizId: Id }),
});

/** Figures of the first attempt of each person: later ones are answered knowing the corrections. */
const FirstAttempts = z.object({
  people: z.int(),
  /** Shares, 0 to 1; null while nobody has submitted. */
  passed: z.number().nullable(),
  score: z.number().nullable(),
});

export const listQuizStatistics = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/quiz-statistics',
  tag: 'Cohorts',
  summary: 'The quizzes of a course with how first attempts went, of students of the caller or of all',
  access: may('quiz', 'analyse'),
  params: z.object({ courseSlug: Slug }),
  response: z.object({
    courseTitle: z.string(),
    quizzes: z.array(
      FirstAttempts.extend({
        id: Id,
        title: z.string(),
        questions: z.int(),
        module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
      }),
    ),
  }),
});

export const itemReadings = ['too-early', 'misleading', 'too-easy', 'too-hard', 'weak', 'good'] as const;

export const ItemStatistics = z.object({
  key: z.string(),
  kind: z.string(),
  prompt: z.string(),
  /** Of the pool that it is drawn from. */
  pool: z.string().nullable(),
  answered: z.int(),
  /** Share right, 0 to 1; null while nobody has answered. */
  right: z.number().nullable(),
  /** Item-rest correlation, -1 to 1; null while all answer alike. */
  discrimination: z.number().nullable(),
  reading: z.enum(itemReadings),
  /** Of single and multiple choice: how often each was chosen. */
  options: z.array(z.object({ text: z.string(), right: z.boolean(), share: z.number() })),
});
export type ItemStatistics = z.infer<typeof ItemStatistics>;

export const getQuizStatistics = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/modules/:moduleSlug/quiz-statistics',
  tag: 'Cohorts',
  summary: 'Each question of a quiz: how often it is right, whether it tells people apart, what is chosen',
  access: may('quiz', 'analyse'),
  params: z.object({ courseSlug: Slug, moduleSlug: Slug }),
  response: FirstAttempts.extend({
    title: z.string(),
    passMark: z.number(),
    module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
    questions: z.array(ItemStatistics),
  }),
});
