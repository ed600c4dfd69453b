import * as contract from '@tandem/contracts';
import type { DataSource } from 'typeorm';
import { createCohort, createPerson } from '../support/factories';
import { termsOf } from '../support/offers';
import { insertSeller } from '../support/seller';
import { place, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let owner: contract.Client;

beforeAll(async () => {
  shop = await startShop();
  await insertSeller(shop.dataSource);
  owner = shop.as((await createPerson(shop.dataSource, { roles: ['owner'] })).token);
});
afterAll(() => shop.close());

const close = (offerId: string) =>
  owner(contract.setOfferStatus, { params: { offerId }, body: { status: 'closed' } });
const change = (offerId: string) =>
  owner(contract.saveOffer, {
    params: { offerId },
    body: { version: 1, terms: termsOf([offerId], { price: 199_000 }) },
  });

/** How many transactions wait for another one's lock. */
async function waiting(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<Array<{ count: number }>>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row!.count;
}

/** Runs while nobody else gets a lock. */
async function holding(statement: string, values: unknown[], act: () => Promise<unknown>): Promise<void> {
  await shop.dataSource.transaction(async (tx) => {
    await tx.query(statement, values);
    await act();
  });
}

const acts = [
  ['closed', 'offer-not-open', close],
  ['changed', 'offer-changed', change],
] as const;

it.each(acts)('an order that comes while its offer is being %s is refused', async (_what, code, act) => {
  const [cohort, buyer] = [await createCohort(shop.dataSource), await createPerson(shop.dataSource)];
  let acting: Promise<unknown>;
  let placing: Promise<PromiseSettledResult<contract.Order>[]>;
  await holding(`SELECT pg_advisory_xact_lock(hashtext('audit_log'))`, [], async () => {
    acting = act(cohort.id);
    await waitFor(async () => (await waiting(shop.dataSource)) >= 1);
    placing = Promise.allSettled([place(shop, buyer, cohort.id)]);
    await waitFor(async () => (await waiting(shop.dataSource)) >= 2);
  });
  await acting!;
  const [placed] = await placing!;
  expect(placed).toMatchObject({ status: 'rejected', reason: { problem: { code } } });
  expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0, pending: 0 });
});

it.each(acts)(
  'no order comes after its offer was %s: who does that waits for it',
  async (_what, _code, act) => {
    const [cohort, buyer] = [await createCohort(shop.dataSource), await createPerson(shop.dataSource)];
    let acting: Promise<number>;
    let placing: Promise<contract.Order>;
    await holding('SELECT FROM cohort WHERE id = $1 FOR NO KEY UPDATE', [cohort.id], async () => {
      placing = place(shop, buyer, cohort.id);
      await waitFor(async () => (await waiting(shop.dataSource)) >= 1);
      acting = act(cohort.id).then(async () => (await seatsOf(shop, cohort.id)).pending);
      await waitFor(async () => (await waiting(shop.dataSource)) >= 2);
    });
    expect(await placing!).toMatchObject({ status: 'pending', total: { amount: 149_000 } });
    expect(await acting!).toBe(1);
  },
);
