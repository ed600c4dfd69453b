import { syncOrder } from '@tandem/contracts';
import { dayIn } from '@tandem/platform';
import { createCohort, openSession } from '../support/factories';
import { completeSeller } from '../support/seller';
import { place } from '../support/shop';
import type { Call, Matrix, Requests, World } from './authorisation-world';

const ofPaid = async (world: World): Promise<Call> => ({ params: { orderId: await paidOrder(world) } });

export const refundMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getOrderMoney: /*        */ '401 403 403 403 403 403 200',
  previewRefund: /*        */ '401 403 403 403 403 403 200',
  giveRefund: /*           */ '401 403 403 403 403 403 201',
  retryRefund: /*          */ '401 403 403 403 403 403 201',
  recordRefundTransfer: /* */ '401 403 403 403 403 403 201',
  getWithdrawal: /*        */ '401 403 200 404 404 404 404',
  withdraw: /*             */ '401 403 200 404 404 404 404',
  getMyPapers: /*          */ '401 403 200 200 200 200 200',
  getDocumentPdf: /*       */ '401 403 200 404 404 404 200',
  getDocumentXml: /*       */ '401 403 403 403 403 403 200',
};

/** Refunds, withdrawals and papers of an order that the student has just paid. */
export const refundRequests: Requests = {
  getOrderMoney: ofPaid,
  previewRefund: async (world) => ({ ...(await ofPaid(world)), query: { amount: '1000', ends: 'false' } }),
  giveRefund: async (world) => ({
    ...(await ofPaid(world)),
    body: { amount: 1000, ends: false, reason: 'goodwill', refundable: 149_000 },
  }),
  retryRefund: async (world) => ({ ...(await ofFailedRefund(world)), body: { attempt: 1 } }),
  recordRefundTransfer: async (world) => ({
    ...(await ofFailedRefund(world)),
    body: { attempt: 1, paidOn: dayIn('Europe/Paris', new Date()), reference: 'VIR SEPA' },
  }),
  getWithdrawal: ofPaid,
  withdraw: async (world) => ({ ...(await ofPaid(world)), body: { name: 'Aïcha Benali' } }),
  getMyPapers: () => ({}),
  getDocumentPdf: async (world) => ({ params: { documentId: await invoiceOfStudent(world) } }),
  getDocumentXml: async (world) => ({ params: { documentId: await invoiceOfStudent(world) } }),
};

/** As Stripe leaves one that it refuses. */
async function ofFailedRefund(world: World): Promise<Call> {
  const orderId = await paidOrder(world);
  const [refund] = await world.shop.dataSource.query<Array<{ id: string }>>(
    `INSERT INTO refund (id, order_id, payment_id, amount, reason, status, failure, requested_at)
     SELECT gen_random_uuid(), order_id, id, 100, 'goodwill', 'failed', 'unknown', now()
     FROM payment WHERE order_id = $1 RETURNING id`,
    [orderId],
  );
  return { params: { orderId, refundId: refund!.id } };
}

async function paidOrder({ shop, student }: World): Promise<string> {
  await shop.dataSource.query(
    'INSERT INTO seller (id, identity, saved_at) VALUES (1, $1, now()) ON CONFLICT DO NOTHING',
    [completeSeller],
  );
  const buyer = { ...student, token: await openSession(shop.dataSource, student.id) };
  const order = await place(shop, buyer, (await createCohort(shop.dataSource)).id);
  await shop.pay(order);
  await shop.as(buyer.token)(syncOrder, { params: { orderId: order.id } });
  return order.id;
}

async function invoiceOfStudent(world: World): Promise<string> {
  const [invoice] = await world.shop.dataSource.query<Array<{ id: string }>>(
    `SELECT id FROM sales_document WHERE series = 'F' AND order_id = $1`,
    [await paidOrder(world)],
  );
  return invoice!.id;
}
