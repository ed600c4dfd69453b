import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { InputOf, Review as ReviewView, ReviewPart, reviewSubmission } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { lockWaiting, submissionInReach } from './claim-submission';
import { ReviewClaim } from './entities/review-claim.entity';
import { ReviewDraft } from './entities/review-draft.entity';
import { Review } from './entities/review.entity';
import { requireOtherTrainer } from './require-other-trainer';
import { ReviewDrafts } from './review-drafts';
import { countUses } from './review-remarks';
import { claimOutcome } from './rules/review-claim';
import { reviewFaults } from './rules/review-faults';
import { rubricOf } from './submissions.queries';
import { lockWork } from './write-submission';

@Injectable()
export class ReviewSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly drafts: ReviewDrafts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * One answer to a piece of work: of two trainers, the second is told, and finds what she wrote as her draft. Sent twice,
   * the same answer is one.
   * @throws DomainError `not-found` out of reach, `validation` of the rubric, `already-reviewed`, `work-superseded`,
   * `claimed-by-other`, `validator-teaches-alone`
   */
  async run(
    { params: { submissionId }, body }: InputOf<typeof reviewSubmission>,
    actor: KnownActor,
  ): Promise<ReviewView> {
    const found = await submissionInReach(this.dataSource.manager, submissionId, actor);
    const course = this.library.byIdOrFail(found.course_id);
    const rubric = await rubricOf(this.library, course, found.assignment_id, found.course_version_id);
    const faults = reviewFaults(rubric, body);
    if (faults.length) throw new DomainError('validation', {}, faults);
    const levels = Object.fromEntries(
      rubric.flatMap(({ key }) => (body.levels[key] ? [[key, body.levels[key]]] : [])),
    );
    const now = this.clock.now();
    const { decision, comment } = body;
    const key = { submissionId, personId: actor.personId };
    await this.drafts.keep(this.dataSource.manager, key, partsOf(body), now);
    if (decision === 'accepted')
      await requireOtherTrainer(this.dataSource, course, found, actor.personId, now);
    const answer = { reviewerId: actor.personId, decision, levels, comment };
    const reviewedAt = await this.dataSource.transaction(async (tx) => {
      await lockWork(tx, found.enrolment_id, found.assignment_id);
      const given = await tx.findOneBy(Review, { submissionId });
      if (given && isDeepStrictEqual({ ...given, ...answer }, { ...given })) {
        await tx.delete(ReviewDraft, key);
        return given.reviewedAt;
      }
      await lockWaiting(tx, found, submissionId);
      const held = await tx.findOneBy(ReviewClaim, { submissionId });
      const outcome = claimOutcome(held, { personId: actor.personId, takeFrom: null }, now);
      if (!outcome.claimed) throw new DomainError('claimed-by-other', { until: outcome.until.toISOString() });
      await tx.insert(Review, { ...answer, submissionId, reviewedAt: now });
      await tx.delete(ReviewClaim, { submissionId });
      await tx.delete(ReviewDraft, key);
      if (decision === 'returned') await giveFilesBack(tx, submissionId, now);
      const { person_id: personId, course_id: courseId } = found;
      const comments = [comment, ...Object.values(levels).map((level) => level.comment)];
      await countUses(tx, { personId: actor.personId, courseId, comments }, now);
      await this.outbox.publish(tx, 'learning.work-reviewed', { submissionId });
      await this.outbox.publish(tx, 'learning.progress-changed', { personId, courseId });
      await audit(tx, actor, now, {
        action: `submission.${decision}`,
        subjectId: submissionId,
        after: decision,
      });
      return now;
    });
    const [reviewer] = await this.dataSource.query<Array<{ name: string }>>(
      'SELECT name FROM person WHERE id = $1',
      [actor.personId],
    );
    return {
      ...{ decision, comment, reviewer: reviewer!.name, reviewedAt: reviewedAt.toISOString() },
      levels: Object.entries(levels).map(([criterion, level]) => ({ criterion, ...level })),
    };
  }
}

const partsOf = ({ decision, levels, comment }: InputOf<typeof reviewSubmission>['body']): ReviewPart[] => [
  { part: '', choice: decision, text: comment },
  ...Object.entries(levels).map(([part, { level, comment: text }]) => ({ part, choice: level, text })),
];

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
