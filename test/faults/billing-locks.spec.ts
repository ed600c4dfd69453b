import * as contract from '@tandem/contracts';
import { createCohort } from '../support/factories';
import { buyInThree } from '../support/sales';
import { insertSeller } from '../support/seller';
import { startShop, type Shop } from '../support/shop';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
  await insertSeller(shop.dataSource);
});
afterAll(() => shop.close());

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
