import type { Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { isUnexcused } from '../rules/absence-reason';
import { seatedSince } from './counted-sessions';
import type { LockedHalf } from './lock-half';

/**
 * Says who is without excuse on a sheet that was countersigned: of half-days at which somebody was there, those who had an
 * active seat and no pause of their plan.
 */
export async function publishAbsences(
  tx: EntityManager,
  outbox: Outbox,
  { half, view, lines, facts }: LockedHalf,
  sheetId: string,
): Promise<void> {
  if (!lines.some(({ minutes }) => minutes > 0)) return;
  const absent = lines.filter(isUnexcused).map(({ enrolmentId }) => enrolmentId);
  const people = await tx.query<Array<{ person_id: string }>>(
    `SELECT e.person_id FROM enrolment e
     WHERE e.id = ANY ($1) AND e.status = 'active' AND ${seatedSince} <= $2 AND NOT EXISTS (
       SELECT FROM enrolment_shift s WHERE s.enrolment_id = e.id AND s.kind = 'pause'
         AND $3::date >= s.from_day AND $3::date < least(s.from_day + s.days, s.ended_on))
     ORDER BY e.person_id`,
    [absent, half.from, half.day],
  );
  if (people.length === 0) return;
  await outbox.publish(tx, 'cohorts.absences-unexcused', {
    sheetId,
    ...{ cohortId: facts.cohort.id, sessionId: view.sessionId, half: view.half },
    personIds: people.map(({ person_id: personId }) => personId),
  });
}
