import * as contract from '@tandem/contracts';
import { Clock, Relay } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { balancesOf } from '../support/entries';
import { createCohort, createPerson } from '../support/factories';
import { startMortalShop, type MortalShop } from '../support/mortal-shop';
import { orderBody, payAt, sessionOf } from '../support/shop';
import { waitFor } from '../support/wait-for';

let { sandbox, stripe, proxy, victim, survivor, close } = {} as MortalShop;

beforeEach(async () => {
  ({ sandbox, stripe, proxy, victim, survivor, close } = await startMortalShop());
});
afterEach(() => close());

const state = async () => {
  const [row] = await survivor.get(DataSource).query<Array<Record<string, unknown>>>(
    `SELECT o.status, e.status AS seat, r.status AS refund, p.refunded, c.seats_taken AS taken,
       (SELECT count(*)::int FROM refund) AS refunds,
       (SELECT count(*)::int FROM sales_document WHERE series = 'A') AS notes
     FROM purchase_order o JOIN order_seat s ON s.order_id = o.id JOIN enrolment e ON e.id = s.enrolment_id
       JOIN cohort c ON c.id = s.cohort_id JOIN payment p ON p.order_id = o.id
       LEFT JOIN refund r ON r.order_id = o.id`,
  );
  return row!;
};

it.each([
  ['before Stripe hears of the refund', ['POST /v1/refunds'], 'before', 60_000],
  [
    'after Stripe gave it, and nobody looks until Stripe has forgotten the key',
    ['POST /v1/refunds'],
    'after',
    25 * 3_600_000,
  ],
  [
    'with the refund given, before the order is read',
    ['POST /v1/refunds', 'GET /v1/checkout/sessions/'],
    'before',
    60_000,
  ],
] as const)(
  'the process is killed %s: she gets her money once, and the books agree',
  async (_step, calls, when, later) => {
    const dataSource = survivor.get(DataSource);
    const buyer = await createPerson(dataSource);
    const cohort = await createCohort(dataSource, { capacity: 1, price: 90_000 });
    const her = contract.createClient({ baseUrl: victim.url, token: buyer.token });
    const order = await her(contract.placeOrder, { body: orderBody(buyer, cohort.id) });
    expect(await payAt(sandbox)(sessionOf(order))).toBe('succeeded');
    await her(contract.syncOrder, { params: { orderId: order.id } });
    // What else was asked of Stripe meanwhile must not spring the trap.
    await waitFor(async () => {
      const [row] = await dataSource.query<Array<{ left: number }>>(
        `SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL AND run_at <= created_at AND handler NOT LIKE 'mail-%'`,
      );
      return row!.left === 0;
    });

    const arm = ([call, ...next]: readonly string[]): void =>
      next.length > 0
        ? proxy.arm({ call: call!, when: 'after', spring: () => arm(next) })
        : proxy.arm({ call: call!, when, spring: victim.kill });
    arm(calls);
    await her(contract.withdraw, { params: { orderId: order.id }, body: { name: buyer.name } }).catch(
      () => null,
    );
    await victim.dead;
    // Decided for good, whoever died: only Stripe is still to be told.
    expect(await state()).toMatchObject({
      status: 'refunded',
      seat: 'released',
      taken: 0,
      refund: 'asked',
      notes: 1,
    });

    await survivor.get(Clock).advance(later);
    survivor.get(Relay).start();
    await waitFor(async () => (await state())['refund'] === 'sent');
    expect(await state()).toMatchObject({ refunds: 1, refunded: 90_000, notes: 1, status: 'refunded' });
    const given = (await stripe.refunds.list({})).data;
    expect(given.map(({ amount }) => amount)).toEqual([90_000]);
    expect(await balancesOf(dataSource, order.id)).toMatchObject({ 411: 0, 517: 0, 706: 0 });
  },
);

it('the process is killed once Stripe has the second attempt, whose key it then forgets: each attempt gives once', async () => {
  const dataSource = survivor.get(DataSource);
  const [buyer, boss] = [
    await createPerson(dataSource),
    await createPerson(dataSource, { roles: ['owner'] }),
  ];
  const cohort = await createCohort(dataSource, { capacity: 1, price: 90_000 });
  const her = contract.createClient({ baseUrl: victim.url, token: buyer.token });
  const owner = contract.createClient({ baseUrl: victim.url, token: boss.token });
  const order = await her(contract.placeOrder, { body: orderBody(buyer, cohort.id) });
  const params = { orderId: order.id };
  expect(await payAt(sandbox)(sessionOf(order), '4000000000005126')).toBe('succeeded');
  await her(contract.syncOrder, { params });
  const body = { amount: 90_000, ends: true, reason: 'goodwill', refundable: 90_000 } as const;
  const refundId = (await owner(contract.giveRefund, { params, body })).refunds[0]!.id;
  await waitFor(async () => (await state())['refund'] === 'sent');
  await survivor.get(Clock).advance(200_000);
  // Also when nobody hears the webhook.
  await her(contract.syncOrder, { params });
  expect(await state()).toMatchObject({ status: 'refunded', refund: 'failed', refunded: 0, notes: 1 });

  proxy.arm({ call: 'POST /v1/refunds', when: 'after', spring: victim.kill });
  const retry = { params: { ...params, refundId }, body: { attempt: 1 } };
  await owner(contract.retryRefund, retry).catch(() => null);
  await victim.dead;
  expect(await state()).toMatchObject({ refund: 'asked', refunded: 0 });
  // Its bank has sent that one back as well by the time somebody looks.
  await survivor.get(Clock).advance(25 * 3_600_000);
  survivor.get(Relay).start();
  await waitFor(async () => (await state())['refund'] === 'failed', 40);
  expect((await stripe.refunds.list({})).data.map(({ status }) => status)).toEqual(['failed', 'failed']);
  expect(await state()).toMatchObject({ refunds: 1, refunded: 0, notes: 1 });
  expect(await balancesOf(dataSource, order.id)).toMatchObject({ 411: -90_000, 517: 90_000, 706: 0 });
}, 90_000);
