import * as contract from '@tandem/contracts';
import { Clock, dayIn } from '@tandem/platform';
import { balancesOf } from '../support/entries';
import { expectBooksInOrder } from '../support/books';
import { problemOf } from '../support/problem';
import { read } from '../support/shop';
import {
  backAtStripe,
  buy,
  closeDesk,
  credits,
  desk,
  give,
  money,
  nextBuyer,
  openDesk,
  sent,
} from '../support/refund-desk';
import { settled } from '../support/mails';
import { waitFor } from '../support/wait-for';

/** The refund succeeds, and its bank sends it back. */
const sentBack = '4000000000005126';

beforeAll(openDesk, 60_000);
afterAll(closeDesk);
beforeEach(nextBuyer);

const only = async (orderId: string) => (await money(orderId)).refunds[0]!;
const cameBack = (orderId: string, attempt = 1) =>
  waitFor(async () => {
    const refund = await only(orderId);
    return refund.status === 'failed' && refund.attempt === attempt && refund;
  });
/** Given, and sent back by her bank. */
async function fail(amount: number) {
  const order = await buy(90_000, {}, sentBack);
  await give(order.id, { amount });
  expect(await sent(order.id)).toMatchObject([{ status: 'sent', remedy: { may: false } }]);
  await desk.shop.advance(5);
  return { orderId: order.id, refund: await cameBack(order.id) };
}
const today = () => dayIn('Europe/Paris', desk.shop.app.get(Clock).now());
const retry = (orderId: string, refundId: string, attempt: number) =>
  desk.owner(contract.retryRefund, { params: { orderId, refundId }, body: { attempt } });
const transfer = (
  orderId: string,
  refundId: string,
  body: Partial<contract.InputOf<typeof contract.recordRefundTransfer>['body']> = {},
) =>
  desk.owner(contract.recordRefundTransfer, {
    params: { orderId, refundId },
    body: { attempt: 1, paidOn: today(), reference: 'VIR SEPA 4411', ...body },
  });
const differences = async (orderId: string) =>
  (await desk.owner(contract.getReconciliation, {})).open.filter(({ order }) => order?.id === orderId);
const toRedo = async () =>
  (await desk.owner(contract.listOrders, { query: { standing: 'refund-failed' } })).orders.map(
    ({ id }) => id,
  );
const happened = async (orderId: string) =>
  (await desk.owner(contract.getOrderTimeline, { params: { orderId } })).events.map(({ kind }) => kind);

describe('a refund that her bank sends back', () => {
  it('is owed again: books, papers, owner’s mail, list and comparison say so', async () => {
    const { orderId, refund } = await fail(90_000);
    expect(refund).toMatchObject({ failure: 'expired_or_canceled_card', remedy: { may: true } });
    // The order is over and its credit note stands: it is what is owed to her.
    expect(await read(desk.shop, desk.buyer, orderId)).toMatchObject({
      status: 'refunded',
      outcome: { kind: 'refund-failed' },
      back: { amount: 90_000 },
    });
    expect(await credits(orderId)).toEqual([90_000]);
    expect(await balancesOf(desk.shop.dataSource, orderId)).toMatchObject({ 411: -90_000, 517: 90_000 });
    await expectBooksInOrder(desk.shop.dataSource);
    const { papers } = await desk.shop.as(desk.buyer.token)(contract.getMyPapers, {});
    expect(papers[0]!.refunds).toMatchObject([{ status: 'failed' }]);
    expect(papers[0]!.payments).toMatchObject([{ refunded: { amount: 0 } }]);
    const failed = { kind: 'refund-failed', remedy: 'mend-refund' };
    expect(await differences(orderId)).toContainEqual(expect.objectContaining(failed));
    expect(await toRedo()).toContain(orderId);
    const story = () => desk.owner(contract.getOrderStory, { params: { orderId } });
    expect(await story()).toMatchObject({ refundFailed: { amount: 90_000 } });
    expect(await happened(orderId)).toEqual(expect.arrayContaining(['refunded', 'refund-failed']));
    await settled(desk.shop.dataSource);
    const mails = await desk.mails.to(desk.academy.owner.email);
    expect(
      mails.filter(({ subject }) => /Un remboursement de 900\s€ n’a pas abouti/.test(subject)),
    ).toHaveLength(1);
    // A comparison finds nothing else; what one that began before found in passing is over with the next.
    await waitFor(async () => {
      await desk.owner(contract.reconcile, { body: {} });
      return (await differences(orderId)).map(({ kind }) => kind).join() === 'refund-failed';
    });
  });

  it('stays on the list when a comparison that had not met it ends after it', async () => {
    const order = await buy(90_000, {}, sentBack);
    await give(order.id, { amount: 90_000 });
    await sent(order.id);
    // The sync that is to book the failure has begun, and waits for the order; the comparison begins after it, and waits for
    // Stripe's balance, which it asks for last.
    const held = desk.shop.dataSource.createQueryRunner();
    await held.startTransaction();
    await held.query('SELECT FROM purchase_order WHERE id = $1 FOR UPDATE', [order.id]);
    await desk.shop.advance(5);
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND query LIKE '%"PurchaseOrder"%'`;
    await waitFor(async () => (await desk.shop.dataSource.query<unknown[]>(waiting)).length > 0);
    desk.shop.fault({
      failApi: { path: '/v1/balance', method: 'GET', times: 1, after: 'before', as: 'silence' },
    });
    const comparison = desk.owner(contract.reconcile, { body: {} });
    await waitFor(async () => !desk.shop.sandbox.faults.current().failApi?.times);
    await held.commitTransaction();
    await held.release();
    await cameBack(order.id);
    expect((await comparison).failure).toBeNull();
    expect(await differences(order.id)).toMatchObject([{ kind: 'refund-failed', remedy: 'mend-refund' }]);
  });

  it('heard of twice, late, or by nobody but the sync, is taken back once', async () => {
    const order = await buy(90_000, {}, sentBack);
    await give(order.id, { amount: 10_000 });
    await sent(order.id);
    desk.shop.fault({ drop: 1000 });
    await desk.shop.advance(5);
    const sync = () => desk.shop.as(desk.buyer.token)(contract.syncOrder, { params: { orderId: order.id } });
    await Promise.all([sync(), sync(), sync()]);
    await cameBack(order.id);
    await sync();
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ 411: -10_000, 517: 90_000 });
    expect(await money(order.id)).toMatchObject({
      status: 'paid',
      payments: [{ back: { amount: 0 } }],
      // What failed is hers: it is not there to be given for another reason.
      refundable: { amount: 80_000 },
    });
  });
});

describe('trying again', () => {
  it('is one more attempt with a key of its own, from twenty clicks and a tab left open', async () => {
    const { orderId, refund } = await fail(10_000);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => retry(orderId, refund.id, 1)));
    expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true);
    await waitFor(async () => (await only(orderId)).status === 'sent');
    expect(await differences(orderId)).toEqual([]);
    expect(await backAtStripe(orderId)).toEqual([10_000, 10_000]);
    expect(await balancesOf(desk.shop.dataSource, orderId)).toMatchObject({ 411: 0, 517: 80_000 });

    // The card has not changed: it comes back again, and the tab of before does nothing more.
    await desk.shop.advance(5);
    expect(await cameBack(orderId, 2)).toMatchObject({ remedy: { may: true } });
    await retry(orderId, refund.id, 1);
    expect(await only(orderId)).toMatchObject({ status: 'failed', attempt: 2 });
    expect(await balancesOf(desk.shop.dataSource, orderId)).toMatchObject({ 411: -10_000, 517: 90_000 });
    expect(await differences(orderId)).toHaveLength(1);
    expect(await credits(orderId)).toEqual([10_000]);
    await expectBooksInOrder(desk.shop.dataSource);
  });

  it('is settled by the same sum that Stripe’s dashboard gives', async () => {
    const { orderId, refund } = await fail(10_000);
    const { payments } = await money(orderId);
    const payment_intent = payments[0]!.stripePaymentIntent;
    await desk.shop.stripe.refunds.create({ payment_intent, amount: 10_000 });
    await waitFor(async () => (await only(orderId)).status === 'sent');
    expect((await money(orderId)).refunds).toHaveLength(1);
    expect(await problemOf(transfer(orderId, refund.id))).toMatchObject({ code: 'money-changed' });
  });
});

describe('paying it by transfer', () => {
  it('closes it: bank account, papers and trace, once, and never beside a new attempt', async () => {
    const { orderId, refund } = await fail(10_000);
    for (const paidOn of ['2020-01-01', '2099-01-01'])
      expect(await problemOf(transfer(orderId, refund.id, { paidOn }))).toMatchObject({
        code: 'transfer-day',
      });
    await Promise.all(Array.from({ length: 5 }, () => transfer(orderId, refund.id, { note: 'Nouvel IBAN' })));
    expect(await only(orderId)).toMatchObject({
      status: 'elsewhere',
      transfer: { paidOn: today(), reference: 'VIR SEPA 4411' },
      transferNote: 'Nouvel IBAN',
    });
    expect(await problemOf(retry(orderId, refund.id, 1))).toMatchObject({ code: 'money-changed' });
    expect(await problemOf(transfer(orderId, refund.id, { reference: 'VIR 2' }))).toMatchObject({
      code: 'money-changed',
    });
    expect(await balancesOf(desk.shop.dataSource, orderId)).toMatchObject({
      ...{ 411: 0, 512: -10_000, 517: 90_000 },
    });
    await expectBooksInOrder(desk.shop.dataSource);
    expect(await money(orderId)).toMatchObject({
      payments: [{ back: { amount: 10_000 } }],
      refundable: { amount: 80_000 },
    });
    expect(await differences(orderId)).toEqual([]);
    expect(await toRedo()).not.toContain(orderId);
    const { papers } = await desk.shop.as(desk.buyer.token)(contract.getMyPapers, {});
    expect(JSON.stringify(papers)).not.toContain('Nouvel IBAN');
    expect(papers[0]!.refunds).toMatchObject([{ status: 'elsewhere' }]);
    expect(await happened(orderId)).toContain('refund-transferred');
    const story = await desk.owner(contract.getOrderStory, { params: { orderId } });
    expect(story.cashed).toMatchObject({ amount: 80_000 });
    expect(story.audit.map(({ action }) => action)).toContain('order.refund-elsewhere');
    expect(await backAtStripe(orderId)).toEqual([10_000]);
  });

  it('is what her order says from then on', async () => {
    const { orderId, refund } = await fail(90_000);
    await transfer(orderId, refund.id);
    expect(await read(desk.shop, desk.buyer, orderId)).toMatchObject({
      outcome: { kind: 'transferred' },
      back: { amount: 90_000 },
    });
  });

  it('is not for the refund of another order', async () => {
    const { refund } = await fail(10_000);
    const other = await buy();
    expect(await problemOf(retry(other.id, refund.id, 1))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(transfer(other.id, refund.id))).toMatchObject({ code: 'not-found' });
  });
});
