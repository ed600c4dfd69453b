import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { Answer, Attempt, InputOf, saveAnswer, startAttempt, submitAttempt } from '@tandem/contracts';
import {
  Clock,
  DomainError,
  fieldError,
  newId,
  Outbox,
  preparedQuery,
  type KnownActor,
} from '@tandem/platform';
import { DataSource } from 'typeorm';
import { QuizAttempt } from './entities/quiz-attempt.entity';
import { accessOf, findStanding } from './module-standing';
import { QuizQueries, toAttempt, type Asked } from './quiz.queries';
import { answerFaults, fits } from './rules/answer-fits';
import { changeTime } from './rules/change-time';
import { gradeQuiz, rightOnes, unanswered } from './rules/grade';

/**
 * One statement, so that two saves at once each see the other's. An answer overtaken by a later one changes nothing, and
 * is no fault. No row: the attempt is submitted. Instants are those of devices, hence in the machine's time.
 *
 * $1 attempt, $2 question, $3 answer, $4 when it was given
 */
const saveSql = `
  UPDATE quiz_attempt SET
    answers = answers || CASE WHEN (answered_at->>$2)::timestamptz > $4 THEN '{}'
      ELSE jsonb_build_object($2::text, $3::jsonb) END,
    answered_at = answered_at || CASE WHEN (answered_at->>$2)::timestamptz > $4 THEN '{}'
      ELSE jsonb_build_object($2::text, $4::timestamptz) END
  WHERE id = $1 AND submitted_at IS NULL RETURNING id`;

/**
 * Two tabs at once: one row is made, both get it, even when a third submits it meanwhile. No row: as `attemptsLeft` says,
 * none is left.
 *
 * $1 id, $2 person, $3 quiz, $4 version, $5 seed, $6 now, $7 attempts that the quiz allows; null when it does not count
 */
const startSql = `
  INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, seed, started_at, answers)
  SELECT $1, $2, $3, $4, $5, $6, '{}'::jsonb
  WHERE $7::int IS NULL
    OR EXISTS (SELECT FROM quiz_attempt WHERE person_id = $2 AND quiz_id = $3 AND submitted_at IS NULL)
    OR (SELECT count(*) FROM quiz_attempt WHERE person_id = $2 AND quiz_id = $3)
      < $7 + (SELECT count(*) FROM quiz_grant WHERE person_id = $2 AND quiz_id = $3)
  ON CONFLICT (person_id, quiz_id) WHERE submitted_at IS NULL
    DO UPDATE SET started_at = quiz_attempt.started_at RETURNING id`;

@Injectable()
export class TakeQuiz {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly queries: QuizQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The attempt under way, or a new one. @throws DomainError `not-found`, `lesson-locked`, `no-attempt-left` */
  async start({ params }: InputOf<typeof startAttempt>, actor: KnownActor): Promise<Attempt> {
    const course = this.library.courseOfQuiz(params.quizId);
    const { module, quiz } = course.quizzes.get(params.quizId)!;
    const { personId } = actor;
    const now = this.clock.now();
    const standing = await findStanding(this.dataSource, personId, course, [{ module }], now);
    const access = accessOf(course, module, standing, now);
    if (!access.open) throw new DomainError('lesson-locked', { ...access });
    const { manager } = this.dataSource;
    const allowed = quiz.attempts === 'unlimited' ? null : quiz.attempts;
    const [row] = await manager.query<Array<{ id: string }>>(startSql, [
      ...[newId(), personId, quiz.id, course.versionId, randomInt(2 ** 31), this.clock.now(), allowed],
    ]);
    if (!row) throw new DomainError('no-attempt-left', { allowed });
    const attempt = await manager.findOneByOrFail(QuizAttempt, { id: row.id });
    return toAttempt(attempt, await this.queries.asked(attempt));
  }

  /**
   * Of each question the answer given last stays, in whatever order tabs and devices send theirs.
   * @throws DomainError `not-found`, `attempt-submitted`; `validation` for what can be no answer to the question
   */
  async save({ params, body }: InputOf<typeof saveAnswer>, actor: KnownActor): Promise<void> {
    const { attemptId, questionKey } = params;
    // Prepared and by hand: with an entity this costs twice as much.
    const [attempt] = await preparedQuery<Asked>(
      this.dataSource,
      'attempt-asked',
      `SELECT quiz_id AS "quizId", course_version_id AS "courseVersionId", seed
       FROM quiz_attempt WHERE id = $1 AND person_id = $2`,
      [attemptId, actor.personId],
    );
    const asked = attempt && (await this.queries.asked(attempt));
    const question = asked?.questions.find(({ key }) => key === questionKey);
    if (!question) throw new DomainError('not-found');
    if (!fits(question, body.answer)) throw fieldError('answer', 'answer-unfit');
    const answer = JSON.stringify(body.answer);
    const values = [attemptId, questionKey, answer, changeTime(body.at, new Date())];
    const saved = await preparedQuery(this.dataSource, 'attempt-save', saveSql, values);
    if (saved.length === 0) throw new DomainError('attempt-submitted');
  }

  /**
   * Grades the attempt once. A second submission, from another tab or a second click, gets the first one's result.
   * @throws DomainError `not-found`, `quiz-incomplete` with the keys that are missing; `validation` for what can be no
   * answer to its question
   */
  async submit({ params, body }: InputOf<typeof submitAttempt>, actor: KnownActor): Promise<Attempt> {
    await this.own(params.attemptId, actor);
    const outcome = await this.dataSource.transaction(async (tx) => {
      const attempt = await tx.findOneOrFail(QuizAttempt, {
        where: { id: params.attemptId },
        lock: { mode: 'pessimistic_write' },
      });
      const asked = await this.queries.asked(attempt);
      if (attempt.submittedAt) return toAttempt(attempt, asked);
      const faults = answerFaults(asked.questions, body.answers);
      if (faults.length > 0) throw new DomainError('validation', {}, faults);
      const keys = new Set(asked.questions.map((question) => question.key));
      const changed = Object.entries(body.answers).filter(
        ([key, answer]) => keys.has(key) && !isDeepStrictEqual(answer, attempt.answers[key]),
      );
      const answers: Record<string, Answer> = { ...attempt.answers, ...Object.fromEntries(changed) };
      const missing = unanswered(asked.questions, answers);
      if (missing.length > 0) {
        // What she sent is kept: the refusal is answered after this transaction has committed.
        const now = new Date().toISOString();
        const times = Object.fromEntries(changed.map(([key]) => [key, now]));
        await tx.update(
          QuizAttempt,
          { id: attempt.id },
          { answers, answeredAt: { ...attempt.answeredAt, ...times } },
        );
        return { missing };
      }
      const { score, passed, results } = gradeQuiz(asked, answers);
      const submitted = {
        ...{ answers, score, passed, submittedAt: this.clock.now() },
        results: rightOnes(results),
      };
      await tx.update(QuizAttempt, { id: attempt.id }, submitted);
      if (passed) {
        // Of her version: the current one may have dropped the quiz meanwhile.
        const { id: courseId } = await this.library.version(attempt.courseVersionId);
        await this.outbox.publish(tx, 'learning.progress-changed', { personId: actor.personId, courseId });
      }
      return toAttempt({ ...attempt, ...submitted }, asked);
    });
    if ('missing' in outcome) throw new DomainError('quiz-incomplete', outcome);
    return outcome;
  }

  private async own(attemptId: string, actor: KnownActor): Promise<QuizAttempt> {
    const attempt = await this.dataSource.manager.findOneBy(QuizAttempt, {
      id: attemptId,
      personId: actor.personId,
    });
    if (!attempt) throw new DomainError('not-found');
    return attempt;
  }
}
