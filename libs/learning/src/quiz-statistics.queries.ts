import { Injectable } from '@nestjs/common';
import { CourseLibrary, type QuizContent } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type * as contract from '@tandem/contracts';
import type { InputOf, ResponseOf } from '@tandem/contracts';
import { DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { itemReading } from './rules/item-reading';

interface ItemRow {
  key: string;
  answered: number;
  right: number;
  discrimination: number | null;
  /** How often each option was chosen. */
  options: Record<string, number>;
}

interface FirstRow {
  people: number;
  passed: number | null;
  score: number | null;
}

/**
 * The first attempt that each person submitted, of students within the caller's reach: for an owner everybody, also those
 * who try the free module. $1 quizzes, $2 and $3 the scope
 */
const firstAttempts = `
  SELECT DISTINCT ON (q.quiz_id, q.person_id) q.quiz_id, q.person_id, q.answers, q.results, q.score, q.passed
  FROM quiz_attempt q
  WHERE q.quiz_id = ANY ($1) AND q.submitted_at IS NOT NULL
    AND ($3::text = 'any' OR EXISTS (
      SELECT FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
      WHERE e.person_id = q.person_id AND e.status IN ('active', 'paused') AND ${withinScope('c', 2, 3)}))
  ORDER BY q.quiz_id, q.person_id, q.submitted_at`;

const figures = `count(*)::int AS people, avg(passed::int)::float8 AS passed, avg(score) AS score`;

/** Of one quiz, in one statement: its first attempts, and each question against the rest of what it was asked with. */
const itemsSql = `
  WITH first AS MATERIALIZED (${firstAttempts}),
  item AS MATERIALIZED (
    SELECT r.key, r.value::bool::int AS correct, f.answers->r.key AS answer,
      (t.total - r.value::bool::int)::float8 / nullif(t.asked - 1, 0) AS rest
    FROM first f
    CROSS JOIN LATERAL (
      SELECT count(*) AS asked, count(*) FILTER (WHERE value = 'true') AS total FROM jsonb_each_text(f.results)) t
    CROSS JOIN LATERAL jsonb_each_text(f.results) r
    WHERE f.results IS NOT NULL),
  chosen AS (
    SELECT key, option, count(*)::int AS times
    FROM item CROSS JOIN LATERAL (
      SELECT answer->>'choice' AS option WHERE answer ? 'choice'
      UNION ALL SELECT jsonb_array_elements_text(answer->'choices') WHERE answer ? 'choices') o
    GROUP BY key, option)
  SELECT (SELECT row_to_json(f) FROM (SELECT ${figures} FROM first) f) AS first,
    (SELECT coalesce(json_agg(i), '[]') FROM (
       SELECT key, count(*)::int AS answered, avg(correct)::float8 AS "right", corr(correct, rest) AS discrimination,
         (SELECT coalesce(json_object_agg(c.option, c.times), '{}') FROM chosen c WHERE c.key = item.key) AS options
       FROM item GROUP BY key) i) AS items`;

@Injectable()
export class QuizStatisticsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
  ) {}

  async list(
    { params }: InputOf<typeof contract.listQuizStatistics>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.listQuizStatistics>> {
    const { content, quizzes } = this.library.bySlugOrFail(params.courseSlug);
    const rows = await this.dataSource.query<Array<FirstRow & { quiz_id: string }>>(
      `SELECT quiz_id, ${figures} FROM (${firstAttempts}) first GROUP BY quiz_id`,
      [[...quizzes.keys()], ...scopeValues(actor)],
    );
    return {
      courseTitle: content.title,
      quizzes: [...quizzes.values()].map(({ module: { number, slug, title }, quiz }) => {
        const { people, passed, score } = rows.find((row) => row.quiz_id === quiz.id) ?? nobody;
        return {
          ...{ id: quiz.id, title: quiz.title, questions: quiz.questions.length },
          ...{ module: { number, slug, title }, people, passed, score },
        };
      }),
    };
  }

  /** @throws DomainError `not-found` */
  async quiz(
    { params }: InputOf<typeof contract.getQuizStatistics>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.getQuizStatistics>> {
    const { content } = this.library.bySlugOrFail(params.courseSlug);
    const module = content.modules.find(({ slug }) => slug === params.moduleSlug);
    if (!module?.quiz) throw new DomainError('not-found');
    const { quiz, number, slug, title } = module;
    const [row] = await this.dataSource.query<[{ first: FirstRow; items: ItemRow[] }]>(itemsSql, [
      [quiz.id],
      ...scopeValues(actor),
    ]);
    return {
      ...{ title: quiz.title, passMark: quiz.passMark, module: { number, slug, title }, ...row.first },
      questions: quiz.questions.map((question) => itemOf(question, row.items)),
    };
  }
}

const nobody: FirstRow = { people: 0, passed: null, score: null };

function itemOf(question: QuizContent['questions'][number], rows: ItemRow[]): contract.ItemStatistics {
  const row = rows.find(({ key }) => key === question.key);
  const { answered, right, discrimination } = row ?? { answered: 0, right: null, discrimination: null };
  const options = 'options' in question ? question.options : [];
  return {
    ...{ key: question.key, kind: question.kind, prompt: question.prompt, pool: question.pool ?? null },
    ...{ answered, right, discrimination, reading: itemReading({ answered, right, discrimination }) },
    options: options.map(({ key, text, correct }) => ({
      ...{ text, right: correct },
      share: answered > 0 ? (row?.options[key] ?? 0) / answered : 0,
    })),
  };
}
