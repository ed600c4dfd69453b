import type { EntityManager } from 'typeorm';

/** Works that somebody can answer no more do not wait for the end of her claim; what she has written stays hers (decision 52). */
export async function freeClaims(
  tx: EntityManager,
  cohortId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.query(
    `DELETE FROM review_claim k USING submission s, enrolment e
     WHERE s.id = k.submission_id AND e.id = s.enrolment_id AND e.cohort_id = $1 AND k.person_id = ANY ($2)`,
    [cohortId, personIds],
  );
}
