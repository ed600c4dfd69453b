import * as contract from '@tandem/contracts';
import { bringAboutEveryDifference } from '../support/every-difference';
import { startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let owner: contract.Client;

beforeAll(async () => {
  shop = await startShop();
  owner = shop.as((await bringAboutEveryDifference(shop)).owner.token);
}, 60_000);
afterAll(() => shop.close());

const compare = () => owner(contract.reconcile, { body: {} });
const open = async () => (await owner(contract.getReconciliation, {})).open;
const remedy = (differenceId: string) => owner(contract.carryOutRemedy, { params: { differenceId } });

/** By a button, at the page of its order, or in words. */
const remedies = {
  'payment-missing': ['restore-payment', 'sync-order'],
  'payment-foreign': ['attach-or-refund'],
  'payment-unknown': ['check-account'],
  'amount-differs': ['compare-by-hand'],
  'refund-missing': ['sync-order'],
  'refund-unsent': ['sync-order'],
  'refund-failed': ['mend-refund'],
  'refund-asked': ['mend-refund'],
  'dispute-differs': ['sync-order'],
  'ledger-differs': ['compare-by-hand'],
  'balance-differs': ['compare-by-hand'],
  'session-open': ['close-session'],
  'attempt-open': ['sync-order'],
} satisfies Record<contract.DifferenceKind, contract.Remedy[]>;

const buttons: contract.Remedy[] = ['sync-order', 'restore-payment', 'close-session'];

const unique = <T>(all: T[]) => [...new Set(all)].sort();

it('lists each kind of difference with its remedy, and each button ends its own', async () => {
  // Both at once, as when the owner asks while that of the night is running: neither calls over what the other has seen.
  for (const run of await Promise.all([compare(), compare()])) expect(run.failure).toBeNull();
  const found = await open();
  const listed = contract.DifferenceKind.options.map((kind) => {
    const ways = found.filter((one) => one.kind === kind).map(({ remedy }) => remedy);
    return [kind, unique(ways)];
  });
  expect(Object.fromEntries(listed)).toEqual(remedies);

  shop.sandbox.faults.clear();
  for (const { id, kind, remedy: way } of found.filter(({ remedy }) => buttons.includes(remedy)))
    expect([kind, way, await remedy(id)]).toEqual([kind, way, { settled: true }]);
  const byHand = await open();
  for (const { id } of byHand)
    await expect(remedy(id)).rejects.toMatchObject({ problem: { code: 'not-found' } });

  // A refund that Stripe was not told of is asked for again, by itself.
  await shop.dataSource.query(`UPDATE recurring_task SET last_turn_at = to_timestamp(0)
    WHERE name = 'billing.asked-refunds'`);
  await waitFor(
    async () => (await shop.dataSource.query<[]>(`SELECT FROM refund WHERE status = 'asked'`)).length === 0,
  );

  // What a person has to look at stands until she has said what it was, and then is no difference any more.
  await shop.advance(6);
  await compare();
  const standing = await open();
  expect(unique(standing.map(({ kind }) => kind))).toEqual([
    ...['amount-differs', 'balance-differs', 'ledger-differs', 'payment-foreign', 'payment-unknown'],
    'refund-failed',
  ]);
  for (const { id } of standing)
    await owner(contract.dismissDifference, {
      params: { differenceId: id },
      body: { note: 'Vu avec la banque.' },
    });
  expect(await compare()).toMatchObject({ failure: null, open: 0 });
});
