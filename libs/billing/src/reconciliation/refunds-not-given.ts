import type { EntityManager } from 'typeorm';
import type { DatedDifference } from './keep-differences';

interface Row extends Pick<DatedDifference, 'object' | 'ours' | 'at'> {
  kind: 'refund-asked' | 'refund-failed';
  order_id: string;
}

/**
 * Refunds that were announced and she does not have, by payment: those that Stripe refuses or her bank sent back, and those that
 * Stripe was still not told of after a day. One is over when Stripe has no longer as much of it, or her bank has taken that.
 *
 * @param now the place of that instant among the parameters
 */
export const refundsNotGivenAt = (now: string) =>
  `SELECT CASE r.status WHEN 'failed' THEN 'refund-failed' ELSE 'refund-asked' END AS kind,
     p.stripe_payment_intent AS object, r.order_id, sum(r.amount)::integer AS ours, min(r.requested_at) AS at
   FROM refund r JOIN payment p ON p.id = r.payment_id
   WHERE r.status = 'asked' AND coalesce(r.retried_at, r.requested_at) < ${now}::timestamptz - interval '24 hours'
     OR r.status = 'failed' AND p.amount - p.refunded - (SELECT coalesce(sum(d.amount), 0) FROM dispute d
       WHERE d.payment_id = p.id AND d.status = 'lost') >= r.amount
   GROUP BY r.status, p.stripe_payment_intent, r.order_id`;

export async function refundsNotGiven(
  tx: EntityManager,
  { now, orderId = null }: { now: Date; orderId?: string | null },
): Promise<DatedDifference[]> {
  const rows = await tx.query<Row[]>(
    `SELECT * FROM (${refundsNotGivenAt('$1')}) n WHERE $2::uuid IS NULL OR n.order_id = $2`,
    [now, orderId],
  );
  return rows.map(({ order_id: orderId, ...row }) => ({
    ...{ ...row, orderId, theirs: 0, remedy: 'mend-refund' },
  }));
}
