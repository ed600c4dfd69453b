import type { EntityManager } from 'typeorm';
import type { ChargeAtStripe, ChargeOnBooks } from '../rules/reconciliation';

interface Row {
  object: string;
  order_id: string;
  payment: { amount: number; refunded: number } | null;
  paid: number;
  refunded: number;
  disputed: number;
  booked_at: Date | null;
}

/** What our books say of each of these charges, in one statement; none for what neither a payment nor an entry names. */
export async function chargesOnBooks(
  tx: EntityManager,
  charges: readonly ChargeAtStripe[],
): Promise<Map<string, ChargeOnBooks>> {
  const rows = await tx.query<Row[]>(
    `WITH asked AS (SELECT unnest($1::text[]) AS object),
     entry AS (
       SELECT CASE WHEN t.kind IN ('dispute', 'dispute_won') THEN d.object ELSE split_part(t.reference, ':', 1) END AS object,
         t.order_id, t.kind, t.at, l.amount
       FROM ledger_transaction t JOIN ledger_line l ON l.transaction_id = t.id AND l.account = '517'
         LEFT JOIN unnest($2::text[], $3::text[]) AS d (dispute, object) ON d.dispute = t.reference
       WHERE split_part(t.reference, ':', 1) = ANY ($1::text[] || $2::text[]) AND t.kind <> 'fee'),
     booked AS (
       SELECT object, (array_agg(order_id))[1] AS order_id, max(at) AS booked_at,
         coalesce(sum(amount) FILTER (WHERE kind = 'payment'), 0)::integer AS paid,
         coalesce(-sum(amount) FILTER (WHERE kind IN ('refund', 'refund_failed')), 0)::integer AS refunded,
         coalesce(-sum(amount) FILTER (WHERE kind IN ('dispute', 'dispute_won')), 0)::integer AS disputed
       FROM entry GROUP BY object)
     SELECT a.object, coalesce(p.order_id, b.order_id) AS order_id,
       CASE WHEN p.id IS NOT NULL THEN json_build_object('amount', p.amount, 'refunded', p.refunded) END AS payment,
       coalesce(b.paid, 0) AS paid, coalesce(b.refunded, 0) AS refunded, coalesce(b.disputed, 0) AS disputed,
       b.booked_at
     FROM asked a LEFT JOIN payment p ON p.stripe_payment_intent = a.object LEFT JOIN booked b ON b.object = a.object
     WHERE p.id IS NOT NULL OR b.object IS NOT NULL`,
    [
      charges.map(({ object }) => object),
      charges.flatMap(({ disputes }) => disputes),
      charges.flatMap(({ disputes, object }) => disputes.map(() => object)),
    ],
  );
  return new Map(
    rows.map(({ object, order_id: orderId, payment, paid, refunded, disputed, booked_at: bookedAt }) => [
      object,
      { orderId, payment, ledger: { paid, refunded, disputed }, bookedAt },
    ]),
  );
}
