import { newId, type Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { freeClaims } from './free-claims';

/** Takes off cohorts that are not archived who is no trainer any more, one person of all or all of one; tells each of each. */
export async function leaveWithoutRole(
  tx: EntityManager,
  outbox: Outbox,
  of: { personId: string } | { cohortId: string },
): Promise<void> {
  const [personId, cohortId] = 'personId' in of ? [of.personId, null] : [null, of.cohortId];
  const [left] = await tx.query<[Array<{ cohort_id: string; person_id: string }>]>(
    `DELETE FROM cohort_trainer t USING person p, cohort c
     WHERE NOT 'trainer' = ANY (p.roles) AND t.person_id = p.id AND c.id = t.cohort_id AND c.archived_at IS NULL
       AND ($1::uuid IS NULL OR p.id = $1) AND ($2::uuid IS NULL OR c.id = $2) RETURNING t.cohort_id, t.person_id`,
    [personId, cohortId],
  );
  for (const one of left) {
    const personIds = [one.person_id];
    await freeClaims(tx, one.cohort_id, personIds);
    await outbox.publish(tx, 'cohorts.trainers-changed', {
      ...{ changeId: newId(), cohortId: one.cohort_id, personIds },
    });
  }
}
