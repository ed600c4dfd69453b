import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import { postLedger } from '../../libs/billing/src/ledger/post-ledger';
import { suspenseEntry } from '../../libs/billing/src/rules/ledger-entries';
import { createCohort, createPerson, type TestPerson } from './factories';
import { holdTasks } from './hold-tasks';
import { accounts, place, read, type Shop } from './shop';
import { waitFor } from './wait-for';

/** The refund is given, and its bank sends it back three minutes later. */
const sentBack = '4000000000005126';
const day = 24 * 60;
/** They ask Stripe by themselves, and would find what is to be left for the comparison. */
const asking = [
  'missed-events',
  'pending-orders',
  'ended-holds',
  'open-attempts',
  'bank-debits',
  'unfinished',
];

/** Brings about each kind of difference with Stripe, on one shop. The owner's session is opened afterwards: a month goes by. */
export async function bringAboutEveryDifference(shop: Shop): Promise<{ owner: TestPerson }> {
  const held = [...asking, 'asked-refunds'].map((name) => `billing.${name}`);
  await holdTasks(shop.dataSource, held);
  await debitWithoutAnswer(shop);
  const owner = await createPerson(shop.dataSource, { roles: ['owner'], name: 'Nora Direction' });
  const call = shop.as(owner.token);
  const buy = buyer(shop);
  const paid = [
    await buy('Anaïs Écart'),
    await buy('Bérénice Retour'),
    await buy('Chloé Renvoi', sentBack),
    await buy('Djamila Litige'),
    await buy('Élodie Perdue'),
    await buy('Fanny Attente'),
    await buy('Djamila Contestée'),
  ];
  const intents = await Promise.all(
    paid.map(async ({ id: orderId }) => {
      const { payments } = await call(contract.getOrderStory, { params: { orderId } });
      return payments[0]!.stripePaymentIntent;
    }),
  );
  const give = (orderId: string) =>
    call(contract.giveRefund, {
      params: { orderId },
      body: { amount: 500, ends: false, reason: 'goodwill', refundable: 30_000 },
    });
  const refundOf = (orderId: string, status: string) =>
    waitFor(async () => {
      const { refunds } = await call(contract.getOrderMoney, { params: { orderId } });
      return refunds[0]?.status === status;
    });
  // Given, then sent back by her bank, of which nobody tells: refund-unsent.
  await give(paid[2]!.id);
  await refundOf(paid[2]!.id, 'sent');
  shop.fault({ drop: 10_000 });
  await shop.advance(4);
  // dispute-differs, and a refund that Stripe refuses because of another: refund-failed.
  for (const intent of [intents[3]!, intents[6]!]) await dispute(shop, intent);
  await give(paid[3]!.id);
  await refundOf(paid[3]!.id, 'failed');
  // amount-differs, and with it ledger-differs; refund-missing; payment-missing, whose entry stands.
  await shop.dataSource.query('UPDATE payment SET amount = amount + 100 WHERE stripe_payment_intent = $1', [
    intents[0],
  ]);
  await shop.stripe.refunds.create({ payment_intent: intents[1]!, amount: 700 });
  await shop.dataSource.query('DELETE FROM payment WHERE stripe_payment_intent = $1', [intents[4]]);
  // payment-unknown: as if it were of another Stripe account.
  await shop.dataSource.query(
    `INSERT INTO payment (id, order_id, stripe_payment_intent, amount, refunded, currency, paid_at)
     SELECT gen_random_uuid(), order_id, 'pi_of_another_account', 30000, 0, 'EUR', paid_at
     FROM payment WHERE stripe_payment_intent = $1`,
    [intents[0]],
  );
  await dashboardCharge(shop);
  // payment-missing of which no webhook told.
  const { id: cohortId } = await createCohort(shop.dataSource, { price: 30_000, capacity: 9 });
  await shop.pay(
    await place(shop, await createPerson(shop.dataSource, { name: 'Gaëlle Silence' }), cohortId),
  );
  // balance-differs: an entry by hand that nothing at Stripe explains.
  const piece = { orderId: null, reference: 'od:1234', at: shop.app.get(Clock).now() };
  await shop.dataSource.transaction((tx) => postLedger(tx, { ...suspenseEntry(1_234), ...piece }));
  // refund-asked: Stripe does not answer for more than a day.
  shop.fault({ failApi: { path: '/v1/refunds', method: 'POST', times: 10_000, after: 'before' } });
  await give(paid[5]!.id);
  await shop.advance(day + 60);
  // session-open: a page that can still be paid for an order that is over.
  const left = await place(shop, await createPerson(shop.dataSource, { name: 'Hana Partie' }), cohortId);
  await shop.dataSource.query(`UPDATE purchase_order SET status = 'expired' WHERE id = $1`, [left.id]);
  return { owner };
}

/** attempt-open: the second part is asked of her bank, whose answer never comes. */
async function debitWithoutAnswer(shop: Shop): Promise<void> {
  await shop.toNoon();
  const { id: cohortId } = await createCohort(shop.dataSource, { price: 90_000, capacity: 9 });
  const member = await createPerson(shop.dataSource, { name: 'Inès Prélèvement' });
  const order = await place(shop, member, cohortId, { plan: 'trois-fois' });
  await shop.pay(order, accounts.good);
  await shop.advance(4);
  await waitFor(async () => (await read(shop, member, order.id)).status === 'active');
  const attempted = () =>
    shop.dataSource.query<Array<{ intent: string }>>(
      `SELECT stripe_payment_intent AS intent FROM payment_attempt
       WHERE ended_at IS NULL AND stripe_payment_intent IS NOT NULL`,
    );
  await shop.advance(20 * day);
  const [attempt] = await waitFor(async () => {
    const found = await attempted();
    return found.length === 1 && found;
  });
  shop.fault({ drop: 10_000 });
  await shop.advance(16 * day);
  await waitFor(
    async () => (await shop.stripe.paymentIntents.retrieve(attempt!.intent)).status === 'succeeded',
  );
  shop.sandbox.faults.clear();
}

async function dispute({ stripe, sandbox }: Shop, intent: string): Promise<void> {
  const { latest_charge } = await stripe.paymentIntents.retrieve(intent);
  await fetch(`${sandbox.url}/_sandbox/charges/${latest_charge as string}/dispute`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  });
}

/** Bought at once, and paid. */
const buyer = (shop: Shop) => async (name: string, card?: string) => {
  const { id: cohortId } = await createCohort(shop.dataSource, { price: 30_000, capacity: 9 });
  const person = await createPerson(shop.dataSource, { name });
  const order = await place(shop, person, cohortId);
  await shop.pay(order, card);
  await waitFor(async () => (await read(shop, person, order.id)).status === 'paid');
  return order;
};

/** payment-foreign: sold apart, in Stripe's dashboard. */
async function dashboardCharge({ stripe }: Shop): Promise<void> {
  const { id: customer } = await stripe.customers.create({ name: 'Vente à part' });
  const automatic_payment_methods = { enabled: true, allow_redirects: 'never' } as const;
  await stripe.paymentIntents.create({
    ...{ amount: 5_000, currency: 'eur', customer, payment_method: 'pm_card_visa', confirm: true },
    automatic_payment_methods,
  });
}
