import { newId } from '@tandem/platform';
import type { DifferenceKind } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import type { FoundDifference } from '../rules/reconciliation';
import type { Period } from './read-charges';
import { refundsNotGivenAt } from './refunds-not-given';

export type DatedDifference = FoundDifference & { at: Date };

/**
 * Keeps what was found: once for its kind and object. Of two comparisons at once, the later one's `seenAt` stands, so that it
 * does not call over what the earlier one met after it. One that had vanished stands open again; one that somebody has dealt
 * with by hand stays settled until its sums change.
 */
export async function keepDifferences(
  tx: EntityManager,
  found: readonly DatedDifference[],
  seenAt: Date,
): Promise<void> {
  for (const { kind, object, orderId, ours, theirs, remedy, at } of found) {
    await tx.query(
      `INSERT INTO reconciliation_difference AS d
         (id, kind, stripe_object, order_id, ours, theirs, remedy, happened_at, found_at, seen_at)
       VALUES ($1, $2, $3, (SELECT id FROM purchase_order WHERE id = $4), $5, $6, $7, $8, $9, $9)
       ON CONFLICT (kind, stripe_object) DO UPDATE SET
         seen_at = greatest(d.seen_at, excluded.seen_at), ours = excluded.ours, theirs = excluded.theirs,
         remedy = excluded.remedy, order_id = excluded.order_id,
         (found_at, settled_at, settled_by, settlement, note) = (
           SELECT CASE WHEN d.settlement IS NOT NULL AND NOT kept THEN excluded.found_at ELSE d.found_at END,
             CASE WHEN kept THEN d.settled_at END, CASE WHEN kept THEN d.settled_by END,
             CASE WHEN kept THEN d.settlement END, CASE WHEN kept THEN d.note END
           FROM (SELECT coalesce(d.settlement = 'dismissed', false)
             AND (d.ours, d.theirs) IS NOT DISTINCT FROM (excluded.ours, excluded.theirs) AS kept) AS standing)`,
      [newId(), kind, object, orderId, ours, theirs, remedy, at, seenAt],
    );
  }
}

/** What a comparison did not look at, or could not judge, is not over because it was not met. */
export async function leaveStanding(tx: EntityManager, kind: DifferenceKind, seenAt: Date): Promise<void> {
  await tx.query(
    'UPDATE reconciliation_difference SET seen_at = greatest(seen_at, $2) WHERE kind = $1 AND settled_at IS NULL',
    [kind, seenAt],
  );
}

/** Differences of payments that moved too lately to be judged. */
export async function leaveUnjudged(
  tx: EntityManager,
  objects: readonly string[],
  { seenAt, upTo }: { seenAt: Date; upTo: Date },
): Promise<void> {
  await tx.query(
    `UPDATE reconciliation_difference SET seen_at = greatest(seen_at, $2)
     WHERE settled_at IS NULL AND (stripe_object = ANY ($1)
       OR happened_at >= $3 AND kind NOT IN ('session-open', 'balance-differs'))`,
    [objects, seenAt, upTo],
  );
}

/**
 * Those of the period that a whole comparison, begun at `since`, did not meet again. A refund may fail while it runs, by a decision
 * that is older than its beginning: what stands now is asked once more, in the statement that settles.
 */
export async function settleVanished(
  tx: EntityManager,
  { from, to }: Period,
  since: Date,
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE reconciliation_difference SET settled_at = $2, settlement = 'vanished'
     WHERE settled_at IS NULL AND seen_at < $1
       AND (kind, stripe_object) NOT IN (SELECT kind, object FROM (${refundsNotGivenAt('$2')}) standing)
       AND ($3::timestamptz IS NULL OR happened_at >= $3) AND ($4::timestamptz IS NULL OR happened_at < $4)`,
    [since, now, from, to],
  );
}
