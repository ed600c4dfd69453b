import type { EntityManager } from 'typeorm';
import type { Refund } from '../entities/refund.entity';
import type { Cause } from '../orders/conclude-order';

/** Nobody needs to look after a payment any more once its last failed refund is on its way again, or paid. */
export async function settleRefundDifference(
  tx: EntityManager,
  { paymentId }: Refund,
  { actor, now }: Cause,
): Promise<void> {
  await tx.query(
    `UPDATE reconciliation_difference d SET settled_at = $2, settled_by = $3, settlement = 'remedied'
     FROM payment p WHERE p.id = $1 AND d.kind = 'refund-failed' AND d.stripe_object = p.stripe_payment_intent
       AND d.settled_at IS NULL
       AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id AND r.status = 'failed')`,
    [paymentId, now, actor?.personId ?? null],
  );
}
