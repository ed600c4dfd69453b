import type { EntityManager } from 'typeorm';
import type { DatedDifference } from './keep-differences';

const patienceMilliseconds = 24 * 3_600_000;

interface Row {
  status: 'asked' | 'failed';
  object: string;
  order_id: string;
  amount: number;
  at: Date;
}

/**
 * Refunds that were announced and she does not have, by payment: those that Stripe refuses or her bank sent back, and those that
 * Stripe was still not told of after a day. One is over when Stripe has no longer as much of it, or her bank has taken that.
 */
export async function refundsNotGiven(
  tx: EntityManager,
  { now, orderId = null }: { now: Date; orderId?: string | null },
): Promise<DatedDifference[]> {
  const rows = await tx.query<Row[]>(
    `SELECT r.status, p.stripe_payment_intent AS object, r.order_id, sum(r.amount)::integer AS amount,
       min(r.requested_at) AS at
     FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE ($2::uuid IS NULL OR r.order_id = $2) AND (
       r.status = 'asked' AND coalesce(r.retried_at, r.requested_at) < $1
       OR r.status = 'failed' AND p.amount - p.refunded - (SELECT coalesce(sum(d.amount), 0) FROM dispute d
           WHERE d.payment_id = p.id AND d.status = 'lost') >= r.amount)
     GROUP BY r.status, p.stripe_payment_intent, r.order_id`,
    [new Date(now.getTime() - patienceMilliseconds), orderId],
  );
  return rows.map(({ status, object, order_id, amount: ours, at }) => ({
    kind: status === 'failed' ? 'refund-failed' : 'refund-asked',
    ...{ remedy: 'mend-refund', object, orderId: order_id, ours, theirs: 0, at },
  }));
}
