import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type { InputOf, Review as ReviewView, reviewSubmission } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Review } from './entities/review.entity';
import { reviewFaults } from './rules/review-faults';
import { rubricOf } from './submissions.queries';
import { lockWork } from './write-submission';

interface Found {
  enrolment_id: string;
  assignment_id: string;
  course_version_id: string | null;
  person_id: string;
  course_id: string;
}

@Injectable()
export class ReviewSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * One answer to a piece of work: of two trainers, the second is told.
   * @throws DomainError `not-found` out of reach, `validation` of the rubric, `already-reviewed`
   */
  async run(
    { params: { submissionId }, body }: InputOf<typeof reviewSubmission>,
    actor: KnownActor,
  ): Promise<ReviewView> {
    const found = await this.find(submissionId, actor);
    const course = this.library.byIdOrFail(found.course_id);
    const rubric = await rubricOf(this.library, course, found.assignment_id, found.course_version_id);
    const faults = reviewFaults(rubric, body);
    if (faults.length) throw new DomainError('validation', {}, faults);
    const levels = Object.fromEntries(
      rubric.flatMap(({ key }) => (body.levels[key] ? [[key, body.levels[key]]] : [])),
    );
    const now = this.clock.now();
    const { decision, comment } = body;
    await this.dataSource.transaction(async (tx) => {
      const latest = await lockWork(tx, found.enrolment_id, found.assignment_id);
      if (latest?.id !== submissionId || latest.decision) throw new DomainError('already-reviewed');
      const review = { submissionId, reviewerId: actor.personId, decision, levels, comment, reviewedAt: now };
      await tx.insert(Review, review);
      if (decision === 'returned') await giveFilesBack(tx, submissionId, now);
      const { person_id: personId, course_id: courseId } = found;
      await this.outbox.publish(tx, 'learning.work-reviewed', { submissionId });
      await this.outbox.publish(tx, 'learning.progress-changed', { personId, courseId });
      await audit(tx, actor, now, {
        action: `submission.${decision}`,
        subjectId: submissionId,
        after: decision,
      });
    });
    const [reviewer] = await this.dataSource.query<Array<{ name: string }>>(
      'SELECT name FROM person WHERE id = $1',
      [actor.personId],
    );
    return {
      ...{ decision, comment, reviewer: reviewer!.name, reviewedAt: now.toISOString() },
      levels: Object.entries(levels).map(([criterion, level]) => ({ criterion, ...level })),
    };
  }

  private async find(submissionId: string, actor: KnownActor): Promise<Found> {
    const [found] = await this.dataSource.query<Found[]>(
      `SELECT s.enrolment_id, s.assignment_id, s.course_version_id, e.person_id, c.course_id FROM submission s
       JOIN enrolment e ON e.id = s.enrolment_id JOIN cohort c ON c.id = e.cohort_id
       WHERE s.id = $1 AND ${withinScope('c', 2, 3)}`,
      [submissionId, ...scopeValues(actor)],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

/** The next version starts from the files of this one, as its text does. */
async function giveFilesBack(tx: EntityManager, submissionId: string, now: Date): Promise<void> {
  const files = await tx.query<Array<Record<string, string>>>(
    'SELECT enrolment_id, assignment_id, stored_file_id, name FROM submission_file WHERE submission_id = $1 ORDER BY added_at, id',
    [submissionId],
  );
  for (const file of files) {
    await tx.query(
      `INSERT INTO submission_file (id, enrolment_id, assignment_id, stored_file_id, name, added_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), file['enrolment_id'], file['assignment_id'], file['stored_file_id'], file['name'], now],
    );
  }
}
