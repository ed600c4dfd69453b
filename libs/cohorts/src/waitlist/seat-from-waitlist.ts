import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';

/**
 * What becomes of a place in the queue while an order of hers holds a seat and when it gives it back. The cohort's row is
 * locked by whoever calls.
 */

interface Buyer {
  cohortId: string;
  personId: string;
}

/** SQL: how many wait before somebody; all of them where she does not wait. @param person expression of her id */
export const waitingBefore = (cohort: string, person: string): string => `
  (SELECT count(*) FROM waitlist_entry w WHERE w.cohort_id = ${cohort} AND w.status = 'waiting'
     AND w.number < coalesce((SELECT own.number FROM waitlist_entry own
       WHERE own.cohort_id = ${cohort} AND own.person_id = ${person} AND own.status = 'waiting'), 2147483647))`;

/** The enrolment that is held for her by an offer, from now on by her order; null where none is. */
export async function takeOffered(
  tx: EntityManager,
  { cohortId, personId, heldUntil }: Buyer & { heldUntil: Date },
): Promise<string | null> {
  const [taken] = await tx.query<[Array<{ enrolment_id: string }>, number]>(
    `UPDATE waitlist_entry SET status = 'buying'
     WHERE cohort_id = $1 AND person_id = $2 AND status = 'offered' RETURNING enrolment_id`,
    [cohortId, personId],
  );
  const enrolmentId = taken[0]?.enrolment_id ?? null;
  if (enrolmentId)
    await tx.query('UPDATE enrolment SET held_until = $2 WHERE id = $1', [enrolmentId, heldUntil]);
  return enrolmentId;
}

/**
 * Frees what an offer holds for her, for an enrolment of hers that was paid too late to have it. True where one was held; the
 * seat stays counted.
 */
export async function yieldOffered(tx: EntityManager, { cohortId, personId }: Buyer): Promise<boolean> {
  const [, freed] = await tx.query<[unknown[], number]>(
    `UPDATE enrolment SET status = 'released', held_until = NULL
     WHERE id = (SELECT enrolment_id FROM waitlist_entry
       WHERE cohort_id = $1 AND person_id = $2 AND status = 'offered')`,
    [cohortId, personId],
  );
  return freed === 1;
}

/** She found a seat before one was offered to her. */
export async function buyWhileWaiting(
  tx: EntityManager,
  { cohortId, personId }: Buyer,
  enrolmentId: string,
): Promise<void> {
  await tx.query(
    `UPDATE waitlist_entry SET status = 'buying', enrolment_id = $3
     WHERE cohort_id = $1 AND person_id = $2 AND status = 'waiting'`,
    [cohortId, personId, enrolmentId],
  );
}

/** She has her seat: nothing is left to wait for. */
export async function endWaiting(
  tx: EntityManager,
  { cohortId, personId }: Buyer,
  enrolmentId: string,
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE waitlist_entry SET status = 'seated', enrolment_id = $3, ended_at = $4
     WHERE cohort_id = $1 AND person_id = $2 AND status IN ('waiting', 'offered', 'buying')`,
    [cohortId, personId, enrolmentId, now],
  );
}

/**
 * Her order gives the seat back. True where an offer keeps it held, until it is taken again or runs out: in another
 * enrolment, because the order might still be paid late and must not find one that another order has. Without an offer she
 * waits again where she stood.
 */
export async function keepOffered(tx: EntityManager, enrolmentId: string): Promise<boolean> {
  const [kept] = await tx.query<[Array<{ id: string; offered_until: Date | null }>, number]>(
    `UPDATE waitlist_entry SET status = CASE WHEN offered_until IS NULL THEN 'waiting' ELSE 'offered' END,
       enrolment_id = CASE WHEN offered_until IS NULL THEN NULL ELSE enrolment_id END
     WHERE enrolment_id = $1 AND status = 'buying' RETURNING id, offered_until`,
    [enrolmentId],
  );
  const entry = kept[0];
  if (!entry?.offered_until) return false;
  const heldId = newId();
  await tx.query(`UPDATE enrolment SET status = 'released', held_until = NULL WHERE id = $1`, [enrolmentId]);
  await tx.query(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
     SELECT $2, w.cohort_id, w.person_id, 'held', w.offered_until, w.offered_at FROM waitlist_entry w WHERE w.id = $1`,
    [entry.id, heldId],
  );
  await tx.query('UPDATE waitlist_entry SET enrolment_id = $2 WHERE id = $1', [entry.id, heldId]);
  return true;
}
