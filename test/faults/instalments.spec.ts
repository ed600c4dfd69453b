import * as contract from '@tandem/contracts';
import { newId, Relay } from '@tandem/platform';
import fc from 'fast-check';
import { startApiProcess } from '../support/api-process';
import { startDeadlyProxy } from '../support/deadly-proxy';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { freePort } from '../support/free-port';
import { place, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

const hour = 60;
const day = 24 * hour;
/** Passes on the page, and never without her. */
const refusedLater = '4000000000000341';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.close());
afterEach(() => shop.sandbox.faults.clear());

interface Bought {
  buyer: TestPerson;
  order: contract.Order;
}

/** In three times over forty days, the first one paid. */
async function inThree(card?: string): Promise<Bought> {
  const buyer = await createPerson(shop.dataSource);
  const { id } = await createCohort(shop.dataSource, { price: 90_000 });
  const placed = await place(shop, buyer, id, { plan: 'trois-fois' });
  await shop.pay(placed, card);
  const order = await shop.as(buyer.token)(contract.syncOrder, { params: { orderId: placed.id } });
  expect(order.status).toBe('active');
  return { buyer, order };
}

const read = ({ buyer, order }: Bought) =>
  shop.as(buyer.token)(contract.getOrder, { params: { orderId: order.id } });

/** What Stripe took, by instalment. */
async function taken({ order }: Bought): Promise<number[]> {
  const all = await shop.stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 5000 });
  const paid = all.filter(
    ({ status, metadata }) => status === 'succeeded' && metadata['orderId'] === order.id,
  );
  const [first] = order.instalments;
  return order.instalments.map(({ id }) =>
    paid
      .filter(({ metadata }) => (metadata['instalmentId'] ?? first!.id) === id)
      .reduce((sum, { amount_received: amount }) => sum + amount, 0),
  );
}

const paid = (bought: Bought, position: number) =>
  waitFor(async () => (await read(bought)).instalments[position - 1]!.status === 'paid');

function publish(instalmentId: string, attempt: number): Promise<unknown> {
  return shop.dataSource.query(
    `INSERT INTO outbox (id, event, handler, payload, created_at, run_at)
     VALUES ($1, 'billing.instalment-due', 'charge-instalment', $2, now(), now())`,
    [newId(), { instalmentId, attempt }],
  );
}

it.each([
  ['before Stripe hears of the charge', 'before'],
  ['after Stripe has charged', 'after'],
] as const)('a worker is killed %s: another charges once', async (_step, when) => {
  const bought = await inThree();
  const relay = shop.app.get(Relay);
  await relay.onApplicationShutdown();
  await shop.advance(20 * day + 12 * hour);
  const proxy = await startDeadlyProxy(shop.sandbox.url);
  // Before it starts: what is due is the first thing that it does.
  const killed = new Promise<void>((resolve) => {
    proxy.arm({
      call: 'POST /v1/payment_intents',
      when,
      spring: () => (victim.then(({ kill }) => kill()), resolve()),
    });
  });
  const addresses = { DATABASE_URL: shop.databaseUrl, STRIPE_API_URL: proxy.url };
  const victim = startApiProcess(await freePort(), addresses);
  await killed;
  await (
    await victim
  ).dead;
  const [left] = await shop.dataSource.query(
    'SELECT outcome, stripe_payment_intent AS intent FROM payment_attempt WHERE instalment_id = $1',
    [bought.order.instalments[1]!.id],
  );
  expect(left).toEqual({ outcome: null, intent: null });
  // Nobody waits for the lease of the dead.
  await shop.dataSource.query('UPDATE outbox SET leased_until = NULL WHERE done_at IS NULL');
  relay.start();
  await paid(bought, 2);
  expect(await taken(bought)).toEqual([30_000, 30_000, 0]);
  await proxy.close();
  // Nothing of hers falls due in the next one's time, whose worker is to die on its own charge.
  await shop.advance(20 * day);
  await waitFor(async () => {
    const sql = `SELECT FROM instalment WHERE order_id = $1 AND status <> 'paid'`;
    return (await shop.dataSource.query<unknown[]>(sql, [bought.order.id])).length === 0;
  });
});

it.each([
  ['at 23 hours, when Stripe knows the key', 23],
  ['at 25 hours, when Stripe has forgotten it', 25],
])('a time-out after Stripe has charged, and a retry %s: one charge', async (_when, hours) => {
  const bought = await inThree();
  // What is asked is done, and no answer arrives; nor does an event.
  shop.fault({ drop: 10_000, failApi: { path: '/v1/', times: 100_000, after: 'after' } });
  await shop.advance(20 * day + 12 * hour);
  await waitFor(async () => (await lastError(bought)) !== null);
  await shop.advance(hours * hour);
  shop.sandbox.faults.clear();
  await shop.advance(hour);
  await paid(bought, 2);
  expect(await taken(bought)).toEqual([30_000, 30_000, 0]);
});

it('Stripe takes an instalment twice, the key forgotten while a call was on its way: what was too much goes back', async () => {
  const bought = await inThree();
  const second = bought.order.instalments[1]!;
  await shop.advance(20 * day + 12 * hour);
  await paid(bought, 2);
  const twin = await chargeAgain(bought, second.id);
  await waitFor(async () => (await givenBack(twin)) === 30_000);
  expect(await taken(bought)).toEqual([30_000, 60_000, 0]);
  expect((await read(bought)).instalments.map(({ status }) => status)).toEqual(['paid', 'paid', 'due']);
  const [row] = await shop.dataSource.query(
    `SELECT p.instalment_id AS instalment, r.reason FROM payment p JOIN refund r ON r.payment_id = p.id
     WHERE p.stripe_payment_intent = $1`,
    [twin],
  );
  expect(row).toEqual({ instalment: second.id, reason: 'duplicate' });
});

/** By the same attempt and with the same metadata, as a repeat whose key is forgotten does. */
async function chargeAgain({ order }: Bought, instalmentId: string): Promise<string> {
  const all = await shop.stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 5000 });
  const first = all.find(({ metadata }) => metadata['instalmentId'] === instalmentId)!;
  expect(first.metadata).toMatchObject({ orderId: order.id, attempt: '1' });
  const { id } = await shop.stripe.paymentIntents.create({
    ...{ amount: first.amount, currency: 'eur', customer: first.customer as string },
    ...{ payment_method: first.payment_method as string, off_session: true, confirm: true },
    metadata: first.metadata,
  });
  return id;
}

async function givenBack(intent: string): Promise<number> {
  const { data } = await shop.stripe.refunds.list({ payment_intent: intent });
  return data.reduce((sum, { amount }) => sum + amount, 0);
}

async function lastError({ order }: Bought): Promise<string | null> {
  const [row] = await shop.dataSource.query<Array<{ last_error: string | null }>>(
    `SELECT last_error FROM outbox WHERE event = 'billing.instalment-due' AND payload->>'instalmentId' = $1`,
    [order.instalments[1]!.id],
  );
  return row?.last_error ?? null;
}

it('ten jobs at once for the same instalment, and one for an attempt that is over, charge once', async () => {
  const bought = await inThree();
  const { id } = bought.order.instalments[1]!;
  await shop.dataSource.query('UPDATE instalment SET next_attempt_at = NULL WHERE id = $1', [id]);
  await Promise.all(Array.from({ length: 10 }, () => publish(id, 1)));
  await shop.advance(1);
  await paid(bought, 2);
  await publish(id, 1);
  await settledJobs();
  expect(await taken(bought)).toEqual([30_000, 30_000, 0]);
});

const settledJobs = () =>
  waitFor(async () => {
    const [row] = await shop.dataSource.query<Array<{ left: number }>>(
      `SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL AND event = 'billing.instalment-due'`,
    );
    await shop.advance(1);
    return row!.left === 0;
  });

it('an instalment that Stripe will never take stops no other, and is tried again tomorrow', async () => {
  const [poison, ...others] = [await inThree(), await inThree(), await inThree()];
  const { id } = poison!.order.instalments[1]!;
  await shop.dataSource.query('UPDATE instalment SET amount = 7 WHERE id = $1', [id]);
  await shop.advance(20 * day + 12 * hour);
  for (const other of others) await paid(other, 2);
  await waitFor(async () => /amount/i.test((await lastError(poison!)) ?? ''));
  expect((await read(poison!)).instalments[1]).toMatchObject({ status: 'due' });
  const refusals = async () => {
    const [row] = await shop.dataSource.query<Array<{ count: number }>>(
      `SELECT count(*)::int AS count FROM outbox WHERE last_error IS NOT NULL AND payload->>'instalmentId' = $1`,
      [id],
    );
    return row!.count;
  };
  const park = () =>
    shop.dataSource.query(
      `UPDATE outbox SET parked_at = now() WHERE done_at IS NULL AND payload->>'instalmentId' = $1`,
      [id],
    );
  await park();
  await shop.advance(2 * day);
  await waitFor(async () => (await refusals()) === 2);
  await park();
  // Mended by then, and not tried before a day has passed.
  await shop.dataSource.query('UPDATE instalment SET amount = 30000 WHERE id = $1', [id]);
  await shop.advance(25 * hour);
  await paid(poison!, 2);
});

type Step =
  | { kind: 'days'; days: number }
  | { kind: 'card'; card: string }
  | { kind: 'page' }
  | { kind: 'fault'; after: 'before' | 'after' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    kind: fc.constant('card' as const),
    card: fc.constantFrom('pm_card_visa', 'pm_card_chargeCustomerFail', 'pm_card_authenticationRequired'),
  }),
  fc.constant({ kind: 'page' as const }),
  fc.record({
    kind: fc.constant('fault' as const),
    after: fc.constantFrom('before' as const, 'after' as const),
  }),
);

async function act(bought: Bought, one: Step): Promise<void> {
  const { buyer, order } = bought;
  const her = shop.as(buyer.token);
  if (one.kind === 'days') return shop.advance(one.days * day);
  if (one.kind === 'fault')
    return shop.fault({
      failApi: { path: '/v1/payment_intents', method: 'POST', times: 2, after: one.after },
    });
  if (one.kind === 'card') {
    const { data } = await shop.stripe.customers.list({ email: buyer.email });
    await shop.advance(1);
    await shop.stripe.paymentMethods.attach(one.card, { customer: data[0]!.id });
    return;
  }
  const waiting = (await read(bought)).instalments.find(
    ({ status, lastDecline }) => status === 'due' && lastDecline,
  );
  if (!waiting) return;
  const params = { orderId: order.id, instalmentId: waiting.id };
  const page = await her(contract.payInstalment, { params }).catch((error: unknown) => error as Error);
  if ('url' in page) await shop.paySession(page.url.split('/').at(-1)!);
}

it('whatever happens to cards, calls and pages, each instalment is charged once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const bought = await inThree(refusedLater);
      for (const one of steps) await act(bought, one);
      shop.sandbox.faults.clear();
      await shop.advance(45 * day);
      await act(bought, { kind: 'card', card: 'pm_card_visa' });
      await waitFor(async () => {
        const { instalments } = await read(bought);
        await shop.advance(2 * hour);
        return instalments.every(({ status }) => status === 'paid');
      });
      expect(await taken(bought)).toEqual([30_000, 30_000, 30_000]);
      expect(await read(bought)).toMatchObject({ status: 'paid', pausedAt: null });
    }),
    // Once failed: a card given while the one before was being refused, and never tried.
    { numRuns: 6, examples: [[[{ kind: 'card', card: 'pm_card_authenticationRequired' }]]] },
  );
});
