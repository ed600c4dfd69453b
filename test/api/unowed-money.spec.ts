import * as contract from '@tandem/contracts';
import { Clock, dayIn } from '@tandem/platform';
import { expectBooksInOrder } from '../support/books';
import { balancesOf } from '../support/entries';
import { settled } from '../support/mails';
import {
  backAtStripe,
  buy,
  closeDesk,
  credits,
  desk,
  give,
  later,
  money,
  nextBuyer,
  openDesk,
  sent,
  toldOfRefunds,
  withdraw,
} from '../support/refund-desk';
import { read } from '../support/shop';
import { waitFor } from '../support/wait-for';

/** Passes on the page, and never without her. */
const refusedLater = '4000000000000341';
const day = 24 * 60;

beforeAll(openDesk);
afterAll(closeDesk);
beforeEach(nextBuyer);

/** In three times, the second one refused, and the page where she can pay it. */
async function late() {
  const order = await buy(90_000, { plan: 'trois-fois' }, refusedLater);
  await later(20 * day + 12 * 60);
  const [, second] = await waitFor(async () => {
    const { instalments } = await read(desk.shop, desk.buyer, order.id);
    return instalments[1]!.lastDecline !== null && instalments;
  });
  const params = { orderId: order.id, instalmentId: second!.id };
  const { url } = await desk.shop.as(desk.buyer.token)(contract.payInstalment, { params });
  return { order, page: url.split('/').at(-1)! };
}

/**
 * Pays it on the page, and then the refused attempt passes too.
 * @param disputed how much of that her bank takes back before anybody here has heard of it
 */
async function paidTwice(means: string, disputed = 0) {
  const { order, page } = await late();
  const intents = await desk.shop.stripe.paymentIntents
    .list({ limit: 100 })
    .autoPagingToArray({ limit: 2000 });
  const refused = intents.find(
    ({ status, metadata }) => metadata['orderId'] === order.id && status === 'requires_payment_method',
  )!;
  expect(await desk.shop.paySession(page)).toBe('succeeded');
  await waitFor(async () => (await money(order.id)).payments.length === 2);
  if (disputed > 0) desk.shop.fault({ drop: 1000 });
  const { latest_charge: charge } = await desk.shop.stripe.paymentIntents.confirm(refused.id, {
    payment_method: means,
  });
  if (disputed > 0) {
    await press(`charges/${String(charge)}/dispute`, { amount: disputed });
    desk.shop.sandbox.faults.clear();
    await desk.shop.as(desk.buyer.token)(contract.syncOrder, { params: { orderId: order.id } });
  }
  await waitFor(async () => (await money(order.id)).payments.length === 3);
  return order;
}

it('an order that ends takes the page of a late instalment with it: nothing can be paid there any more', async () => {
  const { order, page } = await late();
  await give(order.id, { amount: 30_000 });
  await waitFor(async () => (await desk.shop.stripe.checkout.sessions.retrieve(page)).status === 'expired');
  expect(await desk.shop.paySession(page)).not.toBe('succeeded');
  await settled(desk.shop.dataSource);
  expect((await money(order.id)).payments).toHaveLength(1);
  const open = await desk.shop.dataSource.query<unknown[]>(
    `SELECT FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
     WHERE i.order_id = $1 AND a.ended_at IS NULL`,
    [order.id],
  );
  expect(open).toHaveLength(0);
});

it('an order in instalments is withdrawn from on day 13: all of it is credited, what was paid goes back, and nothing more is ever charged', async () => {
  const order = await buy(90_000, { plan: 'trois-fois' });
  const { id } = order;
  await later(13 * day);
  const done = await withdraw(id);
  expect(done).toMatchObject({ done: { amount: { amount: 30_000 } }, unpaid: { amount: 60_000 } });
  await sent(id);
  expect([await backAtStripe(id), await credits(id)]).toEqual([[30_000], [90_000]]);
  await settled(desk.shop.dataSource);
  const { text } = (await desk.mails.to(desk.buyer.email)).find(({ subject }) =>
    subject.includes('rétractation'),
  )!;
  expect(text).toMatch(/Remboursement\s*:?\s*300/);
  expect(text).toMatch(/ne seront pas prélevées\s*:?\s*600/);
  await later(30 * day);
  await settled(desk.shop.dataSource);
  const { instalments } = await desk.shop.as(desk.buyer.token)(contract.getOrder, {
    params: { orderId: id },
  });
  expect(instalments.map(({ status }) => status)).toEqual(['paid', 'cancelled', 'cancelled']);
  const { payments } = await money(id);
  const intents = await desk.shop.stripe.paymentIntents.list({ limit: 100 });
  const hers = intents.data.filter(({ metadata }) => metadata['orderId'] === id);
  expect(hers.map(({ id: intent }) => intent)).toEqual([payments[0]!.stripePaymentIntent]);
});

it('what was paid twice goes back once, and she is told', async () => {
  const order = await paidTwice('pm_card_visa');
  await waitFor(async () => (await money(order.id)).refunds.length === 1);
  expect(await sent(order.id)).toMatchObject([{ reason: 'duplicate', amount: { amount: 30_000 } }]);
  expect(await toldOfRefunds()).toMatchObject([{ subject: 'Nous te remboursons 300\u00a0€' }]);
});

const press = (path: string, body: object) =>
  fetch(`${desk.shop.sandbox.url}/_sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The owner's transfer, by another way than Stripe. */
const paidElsewhere = (orderId: string, { id: refundId, attempt }: contract.OwnerRefund) =>
  desk.owner(contract.recordRefundTransfer, {
    params: { orderId, refundId },
    body: {
      attempt,
      paidOn: dayIn('Europe/Paris', desk.shop.app.get(Clock).now()),
      reference: 'VIR SEPA 4412',
    },
  });

/** What her bank decides of the only dispute of an order, and what the books say once it is known. */
async function decided(orderId: string, outcome: 'won' | 'lost') {
  const { disputes } = await waitFor(async () => {
    const now = await money(orderId);
    return now.disputes.length === 1 && now;
  });
  await press(`disputes/${disputes[0]!.stripeDispute}/decide`, { outcome });
  await waitFor(async () => (await money(orderId)).disputes[0]!.status === outcome);
  await settled(desk.shop.dataSource);
  await expectBooksInOrder(desk.shop.dataSource);
  return balancesOf(desk.shop.dataSource, orderId);
}

/** One of three is left to pay, whatever became of the one too many. */
const square = { 411: 30_000, 467: 0 };

describe('what was paid twice, and her bank took back before it could go back from here', () => {
  it('goes back when the dispute is won', async () => {
    const order = await paidTwice('pm_card_createDispute');
    await settled(desk.shop.dataSource);
    expect(await money(order.id)).toMatchObject({ refunds: [], refundable: { amount: 60_000 } });
    await decided(order.id, 'won');
    expect(await sent(order.id)).toMatchObject([{ reason: 'duplicate', amount: { amount: 30_000 } }]);
    expect(await toldOfRefunds()).toHaveLength(1);
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ ...square, 517: 60_000 });
  });

  it('is hers from her bank when it is lost: no loss of ours, and nothing more to give', async () => {
    const order = await paidTwice('pm_card_createDispute');
    const balances = await decided(order.id, 'lost');
    expect(balances).toMatchObject({ ...square, 517: 60_000 });
    expect(balances['658'] ?? 0).toBe(0);
    expect((await money(order.id)).refunds).toEqual([]);
  });

  it('is hers from here, as far as her bank did not take it: Stripe refuses that, and a transfer settles it', async () => {
    const order = await paidTwice('pm_card_visa', 20_000);
    await settled(desk.shop.dataSource);
    expect(await money(order.id)).toMatchObject({ refunds: [], refundable: { amount: 60_000 } });
    // One of three is due, and of the 300 € her bank has settled 200.
    expect(await decided(order.id, 'lost')).toMatchObject({ 411: 20_000, 467: 0, 517: 70_000 });
    const rest = { reason: 'duplicate', amount: { amount: 10_000 }, failure: 'charge_disputed' };
    const [refund] = await sent(order.id);
    expect(refund).toMatchObject({ ...rest, status: 'failed', remedy: { may: true } });
    await paidElsewhere(order.id, refund!);
    const square = { 411: 30_000, 467: 0, 512: -10_000, 517: 70_000 };
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject(square);
    await expectBooksInOrder(desk.shop.dataSource);
  });

  it('was left with us when it was won, before this was done at once: it is found and goes back', async () => {
    const order = await paidTwice('pm_card_createDispute');
    await settled(desk.shop.dataSource);
    desk.shop.fault({ drop: 100 });
    const { disputes } = await money(order.id);
    await press(`disputes/${disputes[0]!.stripeDispute}/decide`, { outcome: 'won' });
    await desk.shop.dataSource.query(
      `UPDATE dispute SET status = 'won', closed_at = opened_at WHERE order_id = $1`,
      [order.id],
    );
    await later(11);
    expect(await waitFor(async () => (await sent(order.id))[0])).toMatchObject({
      ...{ reason: 'duplicate', amount: { amount: 30_000 }, status: 'sent' },
    });
  });

  it('goes back when it is won after she had withdrawn, apart from what she bought', async () => {
    const order = await paidTwice('pm_card_createDispute');
    await settled(desk.shop.dataSource);
    // By hand, in Stripe's dashboard: all that pays for the order.
    const { payments } = await money(order.id);
    for (const { stripePaymentIntent: payment_intent, disputed } of payments)
      if (!disputed) await desk.shop.stripe.refunds.create({ payment_intent });
    await waitFor(async () => (await read(desk.shop, desk.buyer, order.id)).status === 'refunded');
    await decided(order.id, 'won');
    expect(await sent(order.id)).toHaveLength(3);
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ 411: 0, 467: 0, 517: 0 });
  });

  /** Asked for, while her bank takes it: all of it when no amount is named. */
  async function refusedByDispute(amount?: number) {
    desk.shop.fault({ failApi: { path: '/v1/refunds', method: 'POST', times: 1000, after: 'before' } });
    const order = await paidTwice('pm_card_visa');
    const { payments } = await waitFor(async () => {
      const now = await money(order.id);
      return now.refunds.length === 1 && now;
    });
    const { payment_intent } = { payment_intent: payments.at(-1)!.stripePaymentIntent };
    const { data } = await desk.shop.stripe.charges.list({ payment_intent });
    await press(`charges/${data.find(({ paid }) => paid)!.id}/dispute`, { amount });
    desk.shop.sandbox.faults.clear();
    await later(3 * 60);
    await waitFor(async () => (await money(order.id)).refunds[0]!.failure === 'charge_disputed');
    return order;
  }

  it('is asked for again when Stripe had refused it meanwhile', async () => {
    const order = await refusedByDispute();
    await decided(order.id, 'won');
    expect(await sent(order.id)).toMatchObject([{ status: 'sent', reason: 'duplicate', attempt: 2 }]);
  });

  it('is owed less when Stripe had refused it meanwhile and her bank took a part of it for good', async () => {
    const order = await refusedByDispute(20_000);
    await decided(order.id, 'lost');
    const owed = { status: 'failed', amount: { amount: 10_000 }, attempt: 1, remedy: { may: true } };
    expect(await sent(order.id)).toMatchObject([owed]);
  });
});

it('a page that stayed open for an order that is over is found at night', async () => {
  const { order, page } = await late();
  await desk.shop.dataSource.query(`UPDATE purchase_order SET status = 'refunded' WHERE id = $1`, [order.id]);
  await desk.owner(contract.reconcile, { body: {} });
  const found = await waitFor(async () => {
    const { open } = await desk.owner(contract.getReconciliation, {});
    return open.find(({ stripeObject }) => stripeObject === page);
  });
  expect(found).toMatchObject({ kind: 'session-open', remedy: 'close-session', order: { id: order.id } });
});

it('a refusal while her lessons are paused is told too, without a word of access that she keeps', async () => {
  const { order } = await late();
  await later(15 * day);
  await waitFor(async () => (await read(desk.shop, desk.buyer, order.id)).pausedAt !== null);
  await later(6 * day);
  await waitFor(
    async () => (await read(desk.shop, desk.buyer, order.id)).instalments[2]!.lastDecline !== null,
  );
  await settled(desk.shop.dataSource);
  const [told] = (await desk.mails.to(desk.buyer.email)).filter(({ text }) => text.includes('3/3'));
  expect(told!.text).toContain('Tes leçons restent en pause');
  expect(told!.text).not.toContain('tu gardes ton accès');
});
