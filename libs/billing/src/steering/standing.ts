import type { Money, OwnerOrder } from '@tandem/contracts';
import { instant, toOrder, type OrderRow } from '../orders/orders.queries';

/**
 * Past its day, or refused, of an instalment `i` that is owed; `$1` is today in Paris. A debit on its way is not late. One
 * text for every screen, so that no two of them count differently.
 */
export const isLate = `(i.status = 'due' AND (i.due_on < $1::date OR i.first_failed_at IS NOT NULL))`;

/** What each order owes; only one that binds owes anything. `$1` is today in Paris. */
export const owedByOrder = `
  SELECT i.order_id, sum(i.amount)::integer AS left, coalesce(sum(i.amount) FILTER (WHERE ${isLate}), 0)::integer AS late,
    min(i.due_on) AS next_due
  FROM instalment i JOIN purchase_order owing ON owing.id = i.order_id
  WHERE i.status IN ('due', 'processing') AND owing.status = 'active' GROUP BY i.order_id`;

/**
 * Lines `l`, of transactions `t`, of what buyers pay and get back, at Stripe or by transfer from the bank: not what Stripe keeps or
 * sends on.
 */
export const ofSales = `(l.account IN ('512', '517') AND t.kind NOT IN ('fee', 'payout', 'suspense'))`;

/** What came in for each order less what went back, disputes included. */
export const cashedByOrder = `
  SELECT t.order_id, sum(l.amount)::integer AS cashed FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
  WHERE ${ofSales} GROUP BY t.order_id`;

/** Refunds that somebody has to mend, and their orders: as `refundRemedy` says. */
export const refundFailed = `
  SELECT r.order_id, r.amount FROM refund r JOIN payment y ON y.id = r.payment_id
  WHERE r.status = 'failed' AND y.amount - y.refunded >= r.amount
    AND NOT EXISTS (SELECT FROM dispute d WHERE d.payment_id = y.id AND d.status <> 'won')`;

export interface OwnerRow extends OrderRow {
  cashed: number;
  left: number;
  late: number;
  person: OwnerOrder['person'];
  payments: Array<{
    id: string;
    amount: number;
    refunded: number;
    paid_at: string;
    stripe_payment_intent: string;
    receipt_url: string | null;
  }>;
  dispute: { amount: number; answer_by: string | null } | null;
}

/** Of a statement that calls the order `o` and its buyer `p`. */
export const ownerColumns = `json_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person,
  (SELECT coalesce(json_agg(pay ORDER BY pay.paid_at), '[]') FROM payment pay WHERE pay.order_id = o.id) AS payments,
  (SELECT json_build_object('amount', sum(d.amount), 'answer_by', min(d.answer_by))
   FROM dispute d WHERE d.order_id = o.id AND d.status = 'open' HAVING count(*) > 0) AS dispute`;

export function toOwnerOrder(row: OwnerRow): OwnerOrder {
  return {
    ...toOrder(row),
    ...{ cashed: euros(row.cashed), left: euros(row.left), late: euros(row.late) },
    person: row.person,
    payments: row.payments.map((payment) => ({
      id: payment.id,
      amount: euros(payment.amount),
      refunded: euros(payment.refunded),
      paidAt: instant(payment.paid_at),
      stripePaymentIntent: payment.stripe_payment_intent,
      receiptUrl: payment.receipt_url,
    })),
    dispute: row.dispute && {
      amount: euros(row.dispute.amount),
      answerBy: row.dispute.answer_by && instant(row.dispute.answer_by),
    },
  };
}

export function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}
