import { postJson, startBench, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const pay = (payment_method: string) =>
  bench.stripe.paymentIntents.create({
    ...{ amount: 10_000, currency: 'eur', confirm: true, payment_method },
    ...(payment_method.includes('sepa') && {
      mandate_data: { customer_acceptance: { type: 'offline', offline: {} } },
    }),
  });

it('moves with charges, refunds and disputes, and by nothing else', async () => {
  const { stripe } = bench;
  const card = await pay('pm_card_visa');
  await pay('pm_card_chargeDeclined').catch(() => undefined);
  await pay('pm_sepaDebit_success_fr');
  await pay('pm_sepaDebit_failed_fr');
  bench.advance(11);
  await stripe.refunds.create({ payment_intent: card.id, amount: 3000 });
  const { latest_charge } = await pay('pm_card_visa');
  const disputed = `/_sandbox/charges/${String(latest_charge)}/dispute`;
  const { json: dispute } = await postJson<{ id: string }>(bench.sandbox, disputed, {});
  await postJson(bench.sandbox, `/_sandbox/disputes/${dispute.id}/decide`, { outcome: 'won' });

  const { data } = await stripe.balanceTransactions.list({ limit: 100 });
  const moves = data.reverse().map((one) => [one.type, one.net]);
  expect(moves).toEqual([
    ['charge', 10_000],
    ['payment', 10_000],
    ['refund', -3000],
    ['charge', 10_000],
    ['adjustment', -10_000],
    ['adjustment', 10_000],
  ]);
  const refunds = await stripe.balanceTransactions.list({ type: 'refund' });
  expect(refunds.data.map((one) => one.amount)).toEqual([-3000]);
  const own = await stripe.balanceTransactions.list({ source: dispute.id });
  expect(own.data.map((one) => one.reporting_category)).toEqual(['dispute_reversal', 'dispute']);
});

it('is reached from a charge by expand, four levels deep at most', async () => {
  const { stripe } = bench;
  const { id } = await pay('pm_card_visa');
  const path = 'latest_charge.balance_transaction.source.payment_intent';
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(id, { expand: [path] });
  expect(charge).toMatchObject({
    balance_transaction: { net: 10_000, source: { payment_intent: { id, object: 'payment_intent' } } },
  });
  const deeper = stripe.paymentIntents.retrieve(id, { expand: [`${path}.customer`] });
  await expect(deeper).rejects.toMatchObject({ statusCode: 400, param: 'expand' });
});
