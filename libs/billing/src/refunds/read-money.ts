import type { EntityManager } from 'typeorm';
import { SalesDocument } from '../entities/sales-document.entity';
import type { RefundablePayment } from '../rules/refund-plan';

export interface MoneyOfOrder {
  payments: RefundablePayment[];
  invoice: SalesDocument | null;
  /** Gross of it, and of its credit notes so far. Minor units. */
  invoiced: number;
  credited: number;
}

/** That another payment had paid the instalment of `p`, for a statement. */
export const paidTwice = `EXISTS (SELECT FROM payment q JOIN instalment i ON i.id = q.instalment_id AND i.paid_at = q.paid_at
  WHERE i.id = p.instalment_id AND (p.paid_at <> i.paid_at OR q.id < p.id))`;

/** What was paid, given back, disputed and invoiced. For a decision, under the lock of the order's row. */
export async function readMoney(tx: EntityManager, orderId: string): Promise<MoneyOfOrder> {
  const payments = await tx.query<RefundablePayment[]>(
    `SELECT p.id, p.amount, p.refunded, p.paid_at AS "paidAt",
       back.asked, back.failed, back.elsewhere,
       EXISTS (SELECT FROM dispute d WHERE d.payment_id = p.id AND d.status = 'open') AS disputed,
       (SELECT coalesce(sum(d.amount), 0)::integer FROM dispute d
        WHERE d.payment_id = p.id AND d.status = 'lost') AS lost,
       -- The one that paid its instalment has its time; Stripe counts in whole seconds, so that of two the first booked did.
       ${paidTwice} AS twice
     FROM payment p CROSS JOIN LATERAL (
       SELECT coalesce(sum(r.amount) FILTER (WHERE r.status = 'asked'), 0)::integer AS asked,
         coalesce(sum(r.amount) FILTER (WHERE r.status = 'failed'), 0)::integer AS failed,
         coalesce(sum(r.amount) FILTER (WHERE r.status = 'elsewhere'), 0)::integer AS elsewhere
       FROM refund r WHERE r.payment_id = p.id) back
     WHERE p.order_id = $1 ORDER BY p.paid_at, p.id`,
    [orderId],
  );
  const invoice = await tx.findOneBy(SalesDocument, { orderId, series: 'F' });
  const [row] = await tx.query<Array<{ credited: number }>>(
    `SELECT coalesce(sum((facts->'totals'->>'gross')::integer), 0)::integer AS credited
     FROM sales_document WHERE corrects = $1`,
    [invoice?.id ?? null],
  );
  return { payments, invoice, invoiced: invoice?.facts.totals.gross ?? 0, credited: row!.credited };
}
