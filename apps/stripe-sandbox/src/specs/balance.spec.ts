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

it('moves with charges, refunds and disputes, and what they cost, and by nothing else', async () => {
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
  const moves = data.reverse().map((one) => [one.type, one.amount, one.fee, one.net]);
  expect(moves).toEqual([
    ['charge', 10_000, 175, 9825],
    ['payment', 10_000, 35, 9965],
    ['refund', -3000, 0, -3000],
    ['charge', 10_000, 175, 9825],
    ['adjustment', -10_000, 2000, -12_000],
    ['adjustment', 10_000, 0, 10_000],
  ]);
  const { available, pending } = await stripe.balance.retrieve();
  expect([available, pending]).toMatchObject([
    [{ amount: -5000, currency: 'eur' }],
    [{ amount: 29_615, currency: 'eur' }],
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
    balance_transaction: { net: 9825, source: { payment_intent: { id, object: 'payment_intent' } } },
  });
  const deeper = stripe.paymentIntents.retrieve(id, { expand: [`${path}.customer`] });
  await expect(deeper).rejects.toMatchObject({ statusCode: 400, param: 'expand' });
});

describe('payouts', () => {
  const day = 24 * 3600;
  const idsOf = async (list: Promise<{ data: Array<{ id: string }> }>) =>
    (await list).data.map(({ id }) => id).sort();

  it('send each day what is available, and carry a debt over to the next income', async () => {
    const own = await startBench();
    const { stripe } = own;
    const payment = { amount: 10_000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' };
    const { id: payment_intent } = await stripe.paymentIntents.create(payment);
    own.advance(2 * day);
    expect((await stripe.payouts.list()).data).toEqual([]);
    await stripe.refunds.create({ payment_intent, amount: 4000 });
    await stripe.paymentIntents.create(payment);
    // Over both days on which money becomes available: one payout each, dated as if nobody had jumped.
    own.advance(4 * day);
    const { data: payouts } = await stripe.payouts.list();
    expect(payouts.map(({ amount, status }) => [amount, status])).toEqual([
      [9825, 'paid'],
      [5825, 'paid'],
    ]);
    expect(payouts[0]!.created - payouts[1]!.created).toBe(2 * day);
    const moved = await idsOf(stripe.balanceTransactions.list({ payout: payouts[1]!.id }));
    expect(moved).toHaveLength(3);
    expect(moved).toContain(payouts[1]!.balance_transaction);
    const { available, pending } = await stripe.balance.retrieve();
    expect([available[0]!.amount, pending[0]!.amount]).toEqual([0, 0]);

    await stripe.refunds.create({ payment_intent, amount: 1000 });
    own.advance(3 * day);
    expect((await stripe.payouts.list()).data).toHaveLength(2);
    expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(-1000);
    const { data: told } = await stripe.events.list({ types: ['payout.created', 'payout.paid'] });
    expect(told).toHaveLength(4);
    await own.close();
  });
});
