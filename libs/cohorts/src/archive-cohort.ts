import { Injectable } from '@nestjs/common';
import type { archiveCohort, InputOf, previewCohortArchive, ResponseOf } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CohortsQueries } from './cohorts.queries';
import { Cohort } from './entities/cohort.entity';
import { lockCohort } from './lock-cohort';
import { fingerprintOf } from './rules/fingerprint-of';
import { leaveWithoutRole } from './trainers/leave-without-role';

type UnderWay = Omit<ResponseOf<typeof previewCohortArchive>, 'cohort' | 'fingerprint'>;

const underWaySql = `
  SELECT (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused')) AS members,
    (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused') AND NOT EXISTS (
       SELECT FROM certificate x JOIN cohort c ON c.id = e.cohort_id
       WHERE x.person_id = e.person_id AND x.course_id = c.course_id AND x.revoked_at IS NULL)) AS uncertified,
    (SELECT count(*)::int FROM live_session s
     WHERE s.cohort_id = $1 AND s.cancelled_at IS NULL AND s.starts_at > $2) AS "sessionsToCome",
    (SELECT count(*)::int FROM announcement a
     WHERE a.cohort_id = $1 AND a.send_at > $2 AND a.begun_at IS NULL) AS "messagesToCome",
    (SELECT count(*)::int FROM submission s JOIN enrolment e ON e.id = s.enrolment_id
     WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused')
       AND NOT EXISTS (SELECT FROM review r WHERE r.submission_id = s.id)) AS "toReview",
    (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = $1 AND e.status = 'held') AS "seatsHeld",
    (SELECT count(*)::int FROM waitlist_entry w WHERE w.cohort_id = $1 AND w.status = 'waiting') AS waiting`;

/** Out of the lists, closed and unchanging; students keep what is open to them. Nothing is lost: it comes back as it was. */
@Injectable()
export class ArchiveCohort {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortsQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async preview(
    { params }: InputOf<typeof previewCohortArchive>,
    actor: Actor,
  ): Promise<ResponseOf<typeof previewCohortArchive>> {
    const cohort = await this.cohorts.summary(params.cohortId, actor);
    const shown = await underWay(this.dataSource.manager, cohort.id, this.clock.now());
    return { cohort, ...shown, fingerprint: fingerprintOf(shown) };
  }

  /** Repeatable. @throws DomainError `not-found`, `plan-changed-meanwhile` */
  async set({ params, body }: InputOf<typeof archiveCohort>, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const cohort = await lockCohort(tx, params.cohortId);
      if ((cohort.archivedAt !== null) === body.archived) return;
      if (body.archived && fingerprintOf(await underWay(tx, cohort.id, now)) !== body.fingerprint)
        throw new DomainError('plan-changed-meanwhile');
      const status = cohort.status === 'open' ? 'closed' : cohort.status;
      const revision = cohort.revision + 1;
      await tx.update(
        Cohort,
        { id: cohort.id },
        { archivedAt: body.archived ? now : null, status, revision },
      );
      // Somebody may have lost the role meanwhile.
      if (!body.archived) await leaveWithoutRole(tx, this.outbox, { cohortId: cohort.id });
      await audit(tx, actor, now, {
        action: body.archived ? 'cohort.archive' : 'cohort.restore',
        subjectId: cohort.id,
      });
    });
  }
}

async function underWay(tx: EntityManager, cohortId: string, now: Date): Promise<UnderWay> {
  const [row] = await tx.query<[UnderWay]>(underWaySql, [cohortId, now]);
  return row;
}
