import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { SalesDocument } from '../entities/sales-document.entity';
import { postLedger } from '../ledger/post-ledger';
import { invoiceEntry } from '../rules/ledger-entries';
import { allotNumber } from './allot-number';
import { invoiceFacts, type SoldOrder } from './invoice-facts';
import { findSeller } from './seller';

/**
 * The invoice of an order, for all that it costs; the one that it has already when asked again. Its row is locked first.
 * @param at by the academy's clock
 */
export async function issueInvoice(
  tx: EntityManager,
  { orderId, at }: { orderId: string; at: Date },
): Promise<SalesDocument> {
  await tx.query('SELECT FROM purchase_order WHERE id = $1 FOR UPDATE', [orderId]);
  const issued = await tx.findOneBy(SalesDocument, { orderId, series: 'F' });
  if (issued) return issued;
  const order = await readSoldOrder(tx, orderId);
  const number = await allotNumber(tx, 'F', at);
  const facts = invoiceFacts(order, number, await findSeller(tx));
  const invoice: SalesDocument = {
    ...{ id: newId(), series: 'F', year: number.year, number: number.number },
    ...{ orderId, corrects: null, facts, issuedAt: at },
  };
  await tx.insert(SalesDocument, invoice);
  const { gross, vat } = facts.totals;
  await postLedger(tx, { ...invoiceEntry(gross, vat), orderId, reference: number.printed, at });
  return invoice;
}

async function readSoldOrder(tx: EntityManager, orderId: string): Promise<SoldOrder> {
  const [row] = await tx.query<Array<Omit<SoldOrder, 'orderId'>>>(
    `SELECT v.terms->>'name' AS name, o.price, o.coupon, o.vat, o.buyer,
       (SELECT CASE WHEN count(*) > 1 THEN string_agg(c.name, ', ' ORDER BY c.starts_on, c.id) END
        FROM order_seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS description,
       (SELECT json_build_object('from', min(c.starts_on), 'to', max(c.ends_on))
        FROM order_seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS performance,
       (SELECT coalesce(json_agg(json_build_object('amount', i.amount, 'dueOn', i.due_on) ORDER BY i.position), '[]')
        FROM instalment i WHERE i.order_id = o.id) AS schedule,
       (SELECT coalesce(sum(p.amount - p.refunded), 0)::integer FROM payment p WHERE p.order_id = o.id) AS paid
     FROM purchase_order o JOIN offer_version v ON (v.offer_id, v.number) = (o.offer_id, o.offer_version)
     WHERE o.id = $1`,
    [orderId],
  );
  return { orderId, ...row! };
}
