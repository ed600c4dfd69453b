import type * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import type { FaultRequest } from '@tandem/stripe-sandbox';
import { createCohort } from '../support/factories';
import { createBuyers, place, read, signed, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.close());
beforeEach(() => shop.fault({ drop: 100_000 }));
afterEach(() => shop.sandbox.faults.clear());

/** One job fails, then counts as given up, as after its last attempt. */
async function giveUp(handler: string, start: () => Promise<unknown>, failApi: FaultRequest['failApi']) {
  shop.fault({ drop: 100_000, failApi });
  await start();
  await waitFor(async () => {
    const rows = await shop.dataSource.query<unknown[]>(
      `SELECT FROM outbox WHERE handler = $1 AND last_error IS NOT NULL AND done_at IS NULL AND leased_until IS NULL`,
      [handler],
    );
    return rows.length === 1;
  });
  await shop.dataSource.query(`UPDATE outbox SET parked_at = now() WHERE handler = $1 AND done_at IS NULL`, [
    handler,
  ]);
  shop.sandbox.faults.clear();
  shop.fault({ drop: 100_000 });
}

/** Moves the clock and waits for the turn that follows; it begins when the one before has ended. */
async function pass(minutes: number): Promise<void> {
  await shop.advance(minutes);
  const now = shop.app.get(Clock).now();
  await waitFor(async () => {
    const rows = await shop.dataSource.query<unknown[]>(
      `SELECT FROM recurring_task WHERE name = 'billing.unfinished' AND last_turn_at >= $1`,
      [new Date(now.getTime() - 5_000)],
    );
    return rows.length === 1;
  });
}

async function paidAtStripe(): Promise<{ order: contract.Order; show: () => Promise<contract.Order> }> {
  const [buyer] = await createBuyers(shop, 1);
  const cohort = await createCohort(shop.dataSource);
  const order = await place(shop, buyer!, cohort.id);
  return { order, show: () => read(shop, buyer!, order.id) };
}

it('an event whose job gave up is applied all the same, after two hours', async () => {
  const { order } = await paidAtStripe();
  await shop.pay(order);
  const [event] = (await shop.stripe.events.list({ limit: 1, type: 'checkout.session.completed' })).data;
  const deliver = () => fetch(`${shop.url}/stripe/webhook`, signed(JSON.stringify(event)));
  await giveUp('apply-stripe-event', deliver, { path: `/v1/events/${event!.id}`, times: 3, after: 'before' });
  const applied = async () => {
    const [row] = await shop.dataSource.query<Array<{ done: boolean }>>(
      'SELECT done_at IS NOT NULL AS done FROM stripe_event WHERE id = $1',
      [event!.id],
    );
    return row!.done;
  };
  await pass(60);
  await pass(1);
  expect(await applied()).toBe(false);
  await pass(60);
  await waitFor(applied);
});

it('events that are done are not read again to find those that are not', async () => {
  await shop.dataSource.query(
    `INSERT INTO stripe_event (id, type, object_id, received_at, done_at)
     SELECT 'evt_old_' || n, 'charge.updated', 'ch_' || n, now() - interval '3 days', now() FROM generate_series(1, 5000) AS n`,
  );
  await shop.dataSource.query('ANALYZE stripe_event');
  const finds = async () => {
    const [row] = await shop.dataSource.query<Array<{ idx_scan: number }>>(
      `SELECT idx_scan::integer FROM pg_stat_user_indexes WHERE indexrelname = 'stripe_event_unfinished'`,
    );
    return row!.idx_scan;
  };
  const before = await finds();
  await pass(1);
  await waitFor(async () => (await finds()) > before);
});

it('money that was owed by a job that gave up is given back once', async () => {
  const { order, show } = await paidAtStripe();
  // What must not happen, done by hand: the order is over and every seat taken while its checkout is open at Stripe.
  await shop.dataSource.query(
    `WITH o AS (UPDATE purchase_order SET status = 'expired' WHERE id = $1),
       e AS (UPDATE enrolment SET status = 'released', held_until = NULL
             WHERE id = (SELECT enrolment_id FROM order_seat WHERE order_id = $1) RETURNING cohort_id)
       UPDATE cohort SET seats_taken = capacity FROM e WHERE id = e.cohort_id`,
    [order.id],
  );
  await shop.pay(order);
  const [event] = (await shop.stripe.events.list({ limit: 1, type: 'checkout.session.completed' })).data;
  const deliver = () => fetch(`${shop.url}/stripe/webhook`, signed(JSON.stringify(event)));
  const noRefund = { path: '/v1/refunds', method: 'POST', times: 3, after: 'before' } as const;
  await giveUp('send-refund', deliver, noRefund);
  expect(await show()).toMatchObject({ status: 'refunded' });
  const payment = async () => {
    const [row] = await shop.dataSource.query<Array<{ intent: string; owed: number }>>(
      'SELECT stripe_payment_intent AS intent, amount - refunded AS owed FROM payment WHERE order_id = $1',
      [order.id],
    );
    return row!;
  };
  await pass(60);
  await pass(1);
  expect((await payment()).owed).toBeGreaterThan(0);
  await pass(60);
  await waitFor(async () => (await payment()).owed === 0);
  const refunds = await shop.stripe.refunds.list({ payment_intent: (await payment()).intent });
  expect(refunds.data).toHaveLength(1);
});

it('an event that cannot be kept is not taken for heard, so that Stripe tells it again (frappe/payments#240)', async () => {
  const { order, show } = await paidAtStripe();
  await shop.pay(order);
  const [event] = (await shop.stripe.events.list({ limit: 1, type: 'checkout.session.completed' })).data;
  const deliver = () => fetch(`${shop.url}/stripe/webhook`, signed(JSON.stringify(event)));
  await shop.dataSource.query('ALTER TABLE stripe_event RENAME TO stripe_event_away');
  const answer = await deliver();
  await shop.dataSource.query('ALTER TABLE stripe_event_away RENAME TO stripe_event');
  expect(answer.status).toBe(500);
  expect((await deliver()).status).toBe(200);
  await waitFor(async () => (await show()).status === 'paid');
});
