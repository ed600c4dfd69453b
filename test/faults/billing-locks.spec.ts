import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import { KeepMeans } from '../../libs/billing/src/instalments/keep-means';
import { lockOrder } from '../../libs/billing/src/orders/lock-order';
import { createCohort } from '../support/factories';
import { buyInThree } from '../support/sales';
import { insertSeller } from '../support/seller';
import { startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
  await insertSeller(shop.dataSource);
});
afterAll(() => shop.close());
beforeEach(() => shop.sandbox.faults.clear());

/** As PostgreSQL counts them. */
async function deadlocks(): Promise<number> {
  const [row] = await shop.dataSource.query<Array<{ count: number }>>(
    'SELECT deadlocks::int AS count FROM pg_stat_database WHERE datname = current_database()',
  );
  return row!.count;
}

it('orders of one cohort that end at once, some after a credit note and some before any, never wait for each other', async () => {
  const cohort = await createCohort(shop.dataSource, { price: 90_000, capacity: 20 });
  const bought = await Promise.all(
    Array.from({ length: 12 }, (_, index) => buyInThree(shop, cohort.id, `Acheteuse ${index}`)),
  );
  shop.fault({ drop: 1000 });
  // Given back by hand at Stripe, and nobody has looked yet: a part first, whose note is numbered before the seat is free.
  const intents = await shop.dataSource.query<Array<{ intent: string }>>(
    'SELECT stripe_payment_intent AS intent FROM payment ORDER BY id',
  );
  for (const [index, { intent: payment_intent }] of intents.entries()) {
    if (index % 2 === 0) await shop.stripe.refunds.create({ payment_intent, amount: 10_000 });
    await shop.stripe.refunds.create({ payment_intent });
  }
  const ended = await Promise.all(
    bought.flatMap(({ buyer, order }) =>
      Array.from({ length: 2 }, () =>
        shop.as(buyer.token)(contract.syncOrder, { params: { orderId: order.id } }),
      ),
    ),
  );
  expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 'refunded'));
  expect(await deadlocks()).toBe(0);
});

it('a new means of payment waits for a charge of hers, and holds nothing that the charge still needs', async () => {
  const cohort = await createCohort(shop.dataSource, { price: 90_000 });
  const { buyer, order } = await buyInThree(shop, cohort.id, 'Maëlle Œuvrard');
  const [customer] = await shop.dataSource.query<Array<{ stripe_id: string }>>(
    'SELECT stripe_id FROM stripe_customer WHERE person_id = $1',
    [buyer.id],
  );
  const keepMeans = () => shop.app.get(KeepMeans).run(customer!.stripe_id);
  await keepMeans();
  const second = order.instalments[1]!.id;
  await shop.dataSource.query('UPDATE instalment SET first_failed_at = now() WHERE id = $1', [second]);
  shop.fault({ drop: 1000 });
  // Stripe counts in whole seconds: of two cards of one second the first stays.
  await shop.advance(1);
  await shop.stripe.paymentMethods.attach('pm_card_fr', { customer: customer!.stripe_id });
  const before = await deadlocks();
  const change = await shop.dataSource.transaction(async (tx) => {
    await lockOrder(tx, order.id);
    await tx.query('UPDATE instalment SET attempts = attempts + 1 WHERE id = $1', [second]);
    // She is back from the page where she gave it.
    const coming = keepMeans();
    await waitFor(async () => {
      const waiting = await shop.dataSource.query<unknown[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await tx.query('SELECT FROM stripe_customer WHERE person_id = $1 FOR SHARE', [buyer.id]);
    return { coming };
  });
  expect(await change.coming).toMatchObject({ last4: '1001' });
  const [row] = await shop.dataSource.query<Array<{ next: Date | null }>>(
    'SELECT next_attempt_at AS next FROM instalment WHERE id = $1',
    [second],
  );
  expect(row!.next!.getTime()).toBeLessThanOrEqual(shop.app.get(Clock).now().getTime());
  expect(await deadlocks()).toBe(before);
});
