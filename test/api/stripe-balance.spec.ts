import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import { PostMovements } from '../../libs/billing/src/ledger/post-movements';
import { postLedger } from '../../libs/billing/src/ledger/post-ledger';
import { suspenseEntry } from '../../libs/billing/src/rules/ledger-entries';
import { createPerson } from '../support/factories';
import { startOwnedShop, type OwnedShop } from '../support/sales';
import { place } from '../support/shop';
import { waitFor } from '../support/wait-for';

let { shop, owner, cohortId, buy, download } = {} as OwnedShop;

beforeAll(async () => {
  ({ shop, owner, cohortId, buy, download } = await startOwnedShop());
});
afterAll(() => shop.close());

/** Whatever the year and the hour at which it is run. */
const always = { from: '2020-01-01', to: '2099-12-31' };
const totals = async () => {
  const { totals } = await owner(contract.getSales, { query: {} });
  return Object.fromEntries(Object.entries(totals).map(([name, { amount }]) => [name, amount]));
};
const entriesOn = async (account: contract.LedgerAccount) =>
  (await owner(contract.listLedger, { query: { ...always, account } })).entries;
const atStripe = async () => {
  const { available, pending } = await shop.stripe.balance.retrieve();
  return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
};
/** Once what moved has had the time to reach the books. */
const compare = async (body: contract.RequestOf<typeof contract.reconcile>['body'] = {}) => {
  await shop.advance(6);
  return owner(contract.reconcile, { body });
};
const open = async () => (await owner(contract.getReconciliation, {})).open;
/** By hand, as an accountant would. */
const post = (amount: number) => {
  const piece = { orderId: null, reference: `od:${amount}`, at: shop.app.get(Clock).now() };
  return shop.dataSource.transaction((tx) => postLedger(tx, { ...suspenseEntry(amount), ...piece }));
};

describe('what Stripe keeps and pays out', () => {
  it('is posted once, whoever reads it, and leaves on account 517 what Stripe holds', async () => {
    const [{ order }] = [await buy('Fatou Frais'), await buy('Victor Versement')];
    const { payments } = await owner(contract.getOrderStory, { params: { orderId: order.id } });
    const intent = await shop.stripe.paymentIntents.retrieve(payments[0]!.stripePaymentIntent);
    const headers = { 'content-type': 'application/json' };
    const dispute = `${shop.sandbox.url}/_sandbox/charges/${intent.latest_charge as string}/dispute`;
    await fetch(dispute, { method: 'POST', headers, body: '{"amount":20000}' });
    await waitFor(async () => (await totals())['cashed'] === 40_000);

    await shop.advance(5 * 24 * 60);
    await waitFor(async () => (await entriesOn('512')).length === 1);
    // Two charges at 1.5 % and 0.25 €, one dispute at 20 €.
    const fees = 2 * 475 + 2_000;
    const sums = { cashed: 40_000, fees, net: 40_000 - fees, paidOut: 40_000 - fees, atStripe: 0 };
    expect(await totals()).toMatchObject(sums);
    expect((await entriesOn('627')).map(({ kind, order }) => [kind, order])).toEqual(
      Array.from({ length: 3 }, () => ['fee', null]),
    );

    await buy('Nina Nouvelle');
    const movements = shop.app.get(PostMovements);
    await Promise.all([movements.run(), movements.run({ whole: true }), movements.run()]);
    expect(await totals()).toMatchObject({ fees: fees + 475, atStripe: 29_525 });
    expect(await atStripe()).toBe(29_525);
    expect(await entriesOn('627')).toHaveLength(4);
    // Her order is worth what she paid.
    const story = await owner(contract.getOrderStory, { params: { orderId: order.id } });
    expect(story.cashed.amount).toBe(10_000);
  });

  it('stands in the files of the accountant and in the months', async () => {
    const fec = await download(`/accounting/entries?from=${always.from}&to=${always.to}`);
    const lines = new TextDecoder('iso-8859-15').decode(await fec.arrayBuffer()).split('\r\n');
    const of = (account: string) => lines.filter((line) => line.split('\t')[4] === account);
    expect([of('627').length, of('512').length]).toEqual([4, 1]);
    expect(of('512')[0]!.split('\t')).toMatchObject({ 0: 'ST', 5: 'Banques', 11: '370,50', 12: '0,00' });
    const months = await (await download('/accounting/sales/export.csv')).text();
    expect(months).toContain('Frais Stripe;Net reçu;Versé en banque');
  });

  it('is compared as a whole, and a cent that nothing explains is a difference until it is gone', async () => {
    const sum = (amount: number) => ({ amount, currency: 'EUR' });
    const whole = { ours: sum(29_525), theirs: sum(29_525) };
    expect(await compare()).toMatchObject({ open: 0, balance: whole });
    await post(7);
    expect(await compare()).toMatchObject({ open: 1, balance: { ...whole, ours: sum(29_532) } });
    const found = await open();
    expect(found).toMatchObject([
      { kind: 'balance-differs', ours: sum(29_532), theirs: sum(29_525), remedy: 'compare-by-hand' },
    ]);
    // Days apart say nothing of the whole.
    expect(await compare({ to: '2020-01-01' })).toMatchObject({ open: 1, balance: null });
    expect(await open()).toHaveLength(1);
    await post(-7);
    expect(await compare()).toMatchObject({ open: 0, balance: whole });
  });

  it('reads what Stripe moved long ago again before it calls that a difference', async () => {
    const before = await entriesOn('627');
    await shop.dataSource.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `WITH fee AS (DELETE FROM ledger_transaction WHERE id = (SELECT id FROM ledger_transaction WHERE kind = 'fee' LIMIT 1)
           RETURNING id)
         DELETE FROM ledger_line USING fee WHERE transaction_id = fee.id`,
      );
      await tx.query(`UPDATE stripe_balance SET read_until = read_until + interval '10 days'`);
    });
    expect(await entriesOn('627')).toHaveLength(before.length - 1);
    expect(await compare()).toMatchObject({ open: 0 });
    expect(await entriesOn('627')).toHaveLength(before.length);
  });

  it('counts a payment that is not booked once, as that payment', async () => {
    const buyer = await createPerson(shop.dataSource, { name: 'Sam Silence' });
    shop.fault({ drop: 100 });
    await shop.pay(await place(shop, buyer, cohortId));
    expect(await compare()).toMatchObject({
      ...{ open: 1, balance: { ours: { amount: 28_150 }, theirs: { amount: 118_150 } } },
    });
    expect(await open()).toMatchObject([{ kind: 'payment-missing' }]);
  });
});
