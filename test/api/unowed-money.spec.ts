import * as contract from '@tandem/contracts';
import { settled } from '../support/mails';
import { buy, closeDesk, desk, give, later, money, nextBuyer, openDesk, sent } from '../support/refund-desk';
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

/** Pays it on the page, and then the refused attempt passes too. */
async function paidTwice(means: string) {
  const { order, page } = await late();
  const intents = await desk.shop.stripe.paymentIntents
    .list({ limit: 100 })
    .autoPagingToArray({ limit: 2000 });
  const refused = intents.find(
    ({ status, metadata }) => metadata['orderId'] === order.id && status === 'requires_payment_method',
  )!;
  expect(await desk.shop.paySession(page)).toBe('succeeded');
  await waitFor(async () => (await money(order.id)).payments.length === 2);
  await desk.shop.stripe.paymentIntents.confirm(refused.id, { payment_method: means });
  await waitFor(async () => (await money(order.id)).payments.length === 3);
  return order;
}

async function toldOfRefunds(): Promise<string[]> {
  await settled(desk.shop.dataSource);
  const subjects = (await desk.mails.to(desk.buyer.email)).map(({ subject }) => subject);
  return subjects.filter((subject) => subject.startsWith('Nous te remboursons'));
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

it('what was paid twice goes back once, and she is told', async () => {
  const order = await paidTwice('pm_card_visa');
  await waitFor(async () => (await money(order.id)).refunds.length === 1);
  expect(await sent(order.id)).toMatchObject([{ reason: 'duplicate', amount: { amount: 30_000 } }]);
  expect(await toldOfRefunds()).toEqual([expect.stringMatching(/300\s€/)]);
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
