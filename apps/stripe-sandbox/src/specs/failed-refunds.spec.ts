import type Stripe from 'stripe';
import { startBench, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const pay = async (payment_method: string) =>
  String(
    (await stripe.paymentIntents.create({ amount: 9000, currency: 'eur', confirm: true, payment_method }))
      .latest_charge,
  );

it('comes back from its bank days later: the charge may be refunded again, and the money is here', async () => {
  const charge = await pay('pm_card_refundFail');
  const { id, status } = await stripe.refunds.create({ charge, amount: 4000 });
  expect(status).toBe('succeeded');
  bench.advance(170);
  expect((await stripe.refunds.retrieve(id)).status).toBe('succeeded');

  bench.advance(20);
  const failed = await stripe.refunds.retrieve(id);
  expect(failed).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
  const { data: moves } = await stripe.balanceTransactions.list({ source: id });
  expect(moves.map(({ type, amount }) => [type, amount])).toEqual([
    ['refund_failure', 4000],
    ['refund', -4000],
  ]);
  expect(failed.failure_balance_transaction).toBe(moves[0]!.id);
  const told = (await stripe.events.list({ limit: 100 })).data
    .filter(({ data }) => (data.object as { id: string }).id === id)
    .map(({ type }) => type)
    .reverse();
  expect(told).toEqual(['refund.created', 'refund.updated', 'charge.refund.updated', 'refund.failed']);
  expect((await stripe.refunds.create({ charge })).amount).toBe(9000);
});

it('stays where it is for any other card, however long one waits', async () => {
  const { id } = await stripe.refunds.create({ charge: await pay('pm_card_visa') });
  bench.advance(30 * 24 * 3600);
  expect((await stripe.refunds.retrieve(id)).status).toBe('succeeded');
});
