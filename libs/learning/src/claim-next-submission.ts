import { Injectable } from '@nestjs/common';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type { claimNextSubmission, InputOf, ProblemCode, ResponseOf } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { ClaimSubmission } from './claim-submission';

/** Another trainer was quicker: the next one will do. */
const gone = new Set<ProblemCode>(['claimed-by-other', 'already-reviewed', 'work-superseded']);

@Injectable()
export class ClaimNextSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claim: ClaimSubmission,
    private readonly clock: Clock,
  ) {}

  async run(
    { body }: InputOf<typeof claimNextSubmission>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof claimNextSubmission>> {
    const free = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT s.id FROM submission s JOIN enrolment e ON e.id = s.enrolment_id JOIN cohort c ON c.id = e.cohort_id
       WHERE ${withinScope('c', 1, 2)} AND e.status IN ('active', 'paused')
         AND ($4::uuid IS NULL OR c.id = $4) AND ($5::uuid IS NULL OR s.assignment_id = $5)
         AND NOT EXISTS (SELECT FROM review r WHERE r.submission_id = s.id)
         AND NOT EXISTS (SELECT FROM review_claim k WHERE k.submission_id = s.id AND k.until > $3)
       ORDER BY s.submitted_at, s.id LIMIT 50`,
      [...scopeValues(actor), this.clock.now(), body.cohortId ?? null, body.assignmentId ?? null],
    );
    for (const { id: submissionId } of free) {
      try {
        await this.claim.run({ params: { submissionId }, body: {} }, actor);
        return { submissionId };
      } catch (error) {
        if (!(error instanceof DomainError && gone.has(error.code))) throw error;
      }
    }
    return { submissionId: null };
  }
}
