import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type * as contract from '@tandem/contracts';
import type { FinalCase as FinalCaseView, InputOf } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, In, type EntityManager } from 'typeorm';
import { FinalCase } from './entities/final-case.entity';
import { findSeat } from './learner-facts';

/** The final case: written by the student, validated or returned by a trainer of her cohort. */
@Injectable()
export class FinalCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async find({ params }: InputOf<typeof contract.getFinalCase>, actor: KnownActor) {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const seat = await findSeat(this.dataSource, actor.personId, course);
    if (!seat) return { finalCase: null };
    return { finalCase: await finalCaseOf(this.dataSource.manager, seat.enrolmentId) };
  }

  /** @throws DomainError `forbidden` without a seat, `case-under-review` once submitted or validated */
  async save(
    { params, body }: InputOf<typeof contract.saveFinalCase>,
    actor: KnownActor,
  ): Promise<FinalCaseView> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const seat = await findSeat(this.dataSource, actor.personId, course);
    if (!seat) throw new DomainError('forbidden');
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const [written] = await tx.query<Array<{ id: string }>>(
        `INSERT INTO final_case (id, enrolment_id, text, status, saved_at, submitted_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (enrolment_id) DO UPDATE
           SET text = excluded.text, saved_at = excluded.saved_at,
             status = CASE WHEN excluded.status = 'submitted' THEN 'submitted' ELSE final_case.status END,
             submitted_at = coalesce(excluded.submitted_at, final_case.submitted_at)
           WHERE final_case.status IN ('draft', 'returned')
         RETURNING id`,
        [
          newId(),
          seat.enrolmentId,
          body.text,
          body.submit ? 'submitted' : 'draft',
          now,
          body.submit ? now : null,
        ],
      );
      if (!written) throw new DomainError('case-under-review');
      if (body.submit)
        await this.outbox.publish(tx, 'learning.final-case-submitted', { finalCaseId: written.id });
    });
    return (await finalCaseOf(this.dataSource.manager, seat.enrolmentId))!;
  }

  /** @throws DomainError `not-found` out of reach, `case-not-submitted` when another trainer was faster */
  async review(
    { params, body }: InputOf<typeof contract.reviewFinalCase>,
    actor: KnownActor,
  ): Promise<FinalCaseView> {
    const [found] = await this.dataSource.query<
      Array<{ person_id: string; course_id: string; enrolment_id: string }>
    >(
      `SELECT e.person_id, c.course_id, f.enrolment_id FROM final_case f
       JOIN enrolment e ON e.id = f.enrolment_id JOIN cohort c ON c.id = e.cohort_id
       WHERE f.id = $1 AND f.status <> 'draft' AND ${withinScope('c', 2, 3)}`,
      [params.finalCaseId, ...scopeValues(actor)],
    );
    if (!found) throw new DomainError('not-found');
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        FinalCase,
        { id: params.finalCaseId, status: In(['submitted']) },
        { status: body.decision, comment: body.comment, reviewedAt: now, reviewerId: actor.personId },
      );
      if (affected !== 1) throw new DomainError('case-not-submitted');
      const { person_id: personId, course_id: courseId } = found;
      await this.outbox.publish(tx, 'learning.final-case-reviewed', { finalCaseId: params.finalCaseId });
      await this.outbox.publish(tx, 'learning.progress-changed', { personId, courseId });
      await audit(tx, actor, now, {
        action: `final-case.${body.decision}`,
        subjectId: params.finalCaseId,
        before: 'submitted',
        after: body.decision,
      });
    });
    return (await finalCaseOf(this.dataSource.manager, found.enrolment_id))!;
  }
}

/** The final case of an enrolment with its reviewer's name. */
export async function finalCaseOf(
  manager: EntityManager,
  enrolmentId: string,
): Promise<FinalCaseView | null> {
  const row = await manager.findOneBy(FinalCase, { enrolmentId });
  if (!row) return null;
  const [reviewer] = await manager.query<Array<{ name: string }>>('SELECT name FROM person WHERE id = $1', [
    row.reviewerId,
  ]);
  return {
    id: row.id,
    status: row.status,
    text: row.text,
    savedAt: row.savedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    reviewer: reviewer?.name ?? null,
    comment: row.comment,
  };
}
