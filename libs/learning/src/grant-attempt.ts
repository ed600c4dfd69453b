import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { CohortsQueries } from '@tandem/cohorts';
import type { grantAttempt, InputOf } from '@tandem/contracts';
import { audit, Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { attemptsLeft } from './rules/attempts-left';

/** One more attempt for somebody who has used up those of a quiz. */
@Injectable()
export class GrantAttempt {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `attempt-left` also for a quiz that does not count attempts */
  async run({ params }: InputOf<typeof grantAttempt>, actor: KnownActor): Promise<void> {
    const { personId, quizId } = params;
    const { courseSlug } = await this.cohorts.cohort(params.cohortId, actor);
    const found = this.library.bySlugOrFail(courseSlug).quizzes.get(quizId);
    await this.dataSource.transaction(async (tx) => {
      const [member] = await tx.query<Array<{ started: number; granted: number; open: boolean }>>(
        `SELECT (SELECT count(*)::int FROM quiz_attempt WHERE person_id = $2 AND quiz_id = $3) AS started,
           (SELECT count(*)::int FROM quiz_grant WHERE person_id = $2 AND quiz_id = $3) AS granted,
           EXISTS (SELECT FROM quiz_attempt WHERE person_id = $2 AND quiz_id = $3 AND submitted_at IS NULL) AS open
         FROM enrolment WHERE cohort_id = $1 AND person_id = $2 AND status IN ('active', 'paused')`,
        [params.cohortId, personId, quizId],
      );
      if (!member || !found) throw new DomainError('not-found');
      if (member.open || attemptsLeft(found.quiz.attempts, member) !== 0)
        throw new DomainError('attempt-left');
      const now = this.clock.now();
      const number = member.granted + 1;
      // Two clicks at once meet here.
      const granted = await tx.query<unknown[]>(
        `INSERT INTO quiz_grant (person_id, quiz_id, number, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING number`,
        [personId, quizId, number, actor.personId, now],
      );
      if (granted.length === 0) throw new DomainError('attempt-left');
      await audit(tx, actor, now, {
        action: 'quiz.grant-attempt',
        subjectId: personId,
        after: { quizId, number },
      });
    });
  }
}
