import type { GivenRefund } from '@tandem/contracts';

export interface RefundRow {
  id: string;
  payment_id: string;
  amount: number;
  reason: GivenRefund['reason'];
  status: GivenRefund['status'];
  requested_at: string;
  sent_at: string | null;
  attempt: number;
  failure: string | null;
  transfer: { paidOn: string; reference: string; note: string | null } | null;
  credit_note: GivenRefund['creditNote'];
}

/** The refunds of the order `o`, for a statement. */
export const refundsJson = `(SELECT coalesce(json_agg(r ORDER BY r.requested_at, r.id), '[]') FROM (
  SELECT f.*, CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'number', n.facts->>'number') END
    AS credit_note,
    CASE WHEN t.refund_id IS NOT NULL THEN
      json_build_object('paidOn', t.paid_on, 'reference', t.reference, 'note', t.note) END AS transfer
  FROM refund f LEFT JOIN sales_document n ON n.id = f.credit_note_id
    LEFT JOIN refund_transfer t ON t.refund_id = f.id WHERE f.order_id = o.id) AS r)`;

export function toRefund(row: RefundRow): GivenRefund {
  return {
    ...{ id: row.id, paymentId: row.payment_id, reason: row.reason, status: row.status },
    ...{ attempt: row.attempt, failure: row.failure, creditNote: row.credit_note },
    transfer: row.transfer && { paidOn: row.transfer.paidOn, reference: row.transfer.reference },
    amount: { amount: row.amount, currency: 'EUR' },
    requestedAt: new Date(row.requested_at).toISOString(),
    sentAt: row.sent_at && new Date(row.sent_at).toISOString(),
  };
}
