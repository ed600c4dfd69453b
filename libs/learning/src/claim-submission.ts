import { Injectable } from '@nestjs/common';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type { claimSubmission, InputOf, ResponseOf } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { ReviewClaim } from './entities/review-claim.entity';
import { claimedUntil, claimOutcome } from './rules/review-claim';
import { lockWork } from './write-submission';

export interface SubmissionInReach {
  enrolment_id: string;
  assignment_id: string;
  course_version_id: string | null;
  person_id: string;
  course_id: string;
}

/** A trainer opens a work to review it: it is hers for a while. */
@Injectable()
export class ClaimSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable: asking again makes it last.
   * @throws DomainError `not-found` out of reach, `already-reviewed`, `work-superseded`, `claimed-by-other` with `until`
   */
  async run(
    { params: { submissionId }, body }: InputOf<typeof claimSubmission>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof claimSubmission>> {
    const { personId } = actor;
    const takeFrom = body.takeFrom ?? null;
    return this.dataSource.transaction(async (tx) => {
      const found = await submissionInReach(tx, submissionId, actor);
      await lockWaiting(tx, found, submissionId);
      const now = this.clock.now();
      const held = await tx.findOneBy(ReviewClaim, { submissionId });
      const outcome = claimOutcome(held, { personId, takeFrom }, now);
      if (!outcome.claimed) throw new DomainError('claimed-by-other', { until: outcome.until.toISOString() });
      const until = claimedUntil(now);
      await tx.upsert(ReviewClaim, { submissionId, personId, until }, ['submissionId']);
      if (outcome.takenFrom) {
        const fromId = outcome.takenFrom;
        await this.outbox.publish(tx, 'learning.review-taken-over', { submissionId, fromId });
        await audit(tx, actor, now, {
          ...{ action: 'submission.take-over', subjectId: submissionId, before: fromId, after: personId },
        });
      }
      return { until: until.toISOString() };
    });
  }
}

/** @throws DomainError `not-found`, also out of her reach */
export async function submissionInReach(
  tx: EntityManager,
  submissionId: string,
  actor: KnownActor,
): Promise<SubmissionInReach> {
  const [found] = await tx.query<SubmissionInReach[]>(
    `SELECT s.enrolment_id, s.assignment_id, s.course_version_id, e.person_id, c.course_id FROM submission s
     JOIN enrolment e ON e.id = s.enrolment_id JOIN cohort c ON c.id = e.cohort_id
     WHERE s.id = $1 AND ${withinScope('c', 2, 3)}`,
    [submissionId, ...scopeValues(actor)],
  );
  if (!found) throw new DomainError('not-found');
  return found;
}

/** Claims and reviews of a work come one after the other. @throws DomainError `already-reviewed`, `work-superseded` */
export async function lockWaiting(
  tx: EntityManager,
  { enrolment_id, assignment_id }: SubmissionInReach,
  submissionId: string,
): Promise<void> {
  const latest = await lockWork(tx, enrolment_id, assignment_id);
  if (latest?.id !== submissionId) throw new DomainError('work-superseded');
  if (latest.decision) throw new DomainError('already-reviewed');
}
