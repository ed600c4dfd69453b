import type Stripe from 'stripe';
import { postJson, startBench, submitForm, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

async function pay(payment_method = 'pm_card_visa', amount = 10_000): Promise<string> {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    confirm: true,
    payment_method,
  });
  return intent.latest_charge as string;
}
const dispute = async (charge: string, body = {}) =>
  (await postJson<Stripe.Dispute>(bench.sandbox, `/_sandbox/charges/${charge}/dispute`, body)).json;
const typesOf = async (id: string) => {
  const { data } = await stripe.events.list({ type: 'charge.dispute.*', limit: 100 });
  return data
    .filter((event) => (event.data.object as { id: string }).id === id)
    .map((event) => event.type.replace('charge.dispute.', ''))
    .reverse();
};

describe('disputes', () => {
  it('are opened by the bank of a card, and won by evidence', async () => {
    const charge = await pay('pm_card_createDispute');
    const { data } = await stripe.disputes.list({ charge });
    expect(data).toMatchObject([
      { amount: 10_000, reason: 'fraudulent', status: 'needs_response', is_charge_refundable: false },
    ]);
    const [{ id }] = data as [Stripe.Dispute];
    expect((await stripe.charges.retrieve(charge)).disputed).toBe(true);
    const draft = { evidence: { customer_name: 'Léa' }, submit: false, metadata: { order: 'o1' } };
    expect(await stripe.disputes.update(id, draft)).toMatchObject({
      status: 'needs_response',
      metadata: { order: 'o1' },
      evidence: { customer_name: 'Léa', uncategorized_text: null },
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    const won = await stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
    expect(won).toMatchObject({ status: 'won', evidence_details: { submission_count: 1 } });
    expect(await typesOf(id)).toEqual([
      'created',
      'funds_withdrawn',
      'updated',
      'updated',
      'closed',
      'funds_reinstated',
    ]);
    expect((await stripe.refunds.create({ charge })).amount).toBe(10_000);
  });

  it('are opened and decided from the console, and refuse a refund until won', async () => {
    const charge = await pay();
    await stripe.refunds.create({ charge, amount: 4000 });
    const { id, amount } = await dispute(charge, { reason: 'product_not_received' });
    expect(amount).toBe(6000);
    const refund = stripe.refunds.create({ charge, amount: 100 });
    await expect(refund).rejects.toMatchObject({ statusCode: 400, code: 'charge_disputed' });
    await postJson(bench.sandbox, `/_sandbox/disputes/${id}/decide`, { outcome: 'lost' });
    expect(await stripe.disputes.retrieve(id, { expand: ['charge'] })).toMatchObject({
      status: 'lost',
      reason: 'product_not_received',
      charge: { id: charge, amount_refunded: 4000 },
    });
    expect(await typesOf(id)).toEqual(['created', 'funds_withdrawn', 'closed']);
    await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: 'charge_disputed' });
    const twice = await postJson(bench.sandbox, `/_sandbox/charges/${charge}/dispute`, {});
    expect(twice.status).toBe(400);
  });

  it('are opened and decided by the buttons of the console, once', async () => {
    const charge = await pay();
    const open = `${bench.sandbox.url}/_sandbox/console/charges/${charge}`;
    const page = await (await fetch(`${bench.sandbox.url}/_sandbox`)).text();
    expect(page).toContain(`action="/_sandbox/console/charges/${charge}"`);
    await Promise.all([submitForm(open, {}), submitForm(open, {})]);
    const { data } = await stripe.disputes.list({ charge });
    expect(data).toHaveLength(1);
    const [{ id }] = data as [Stripe.Dispute];
    await submitForm(`${bench.sandbox.url}/_sandbox/console/disputes/${id}`, { outcome: 'won' });
    expect((await stripe.disputes.retrieve(id)).status).toBe('won');
  });

  it('are lost when closed, or not answered in time', async () => {
    const first = await dispute(await pay(), { amount: 500 });
    expect(await stripe.disputes.close(first.id)).toMatchObject({ status: 'lost', amount: 500 });
    await expect(stripe.disputes.close(first.id)).rejects.toMatchObject({ statusCode: 400 });
    const { id, evidence_details } = await dispute(await pay());
    bench.advance(evidence_details.due_by! - bench.nowSeconds() + 1);
    expect(await stripe.disputes.retrieve(id)).toMatchObject({
      status: 'lost',
      evidence_details: { past_due: true },
    });
  });

  it('follow a debit that its owner never allowed', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 5000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_sepaDebit_disputed_fr',
      mandate_data: { customer_acceptance: { type: 'offline', offline: {} } },
    });
    bench.advance(11);
    const { data } = await stripe.disputes.list({ payment_intent: intent.id });
    expect(data).toMatchObject([{ amount: 5000, status: 'needs_response' }]);
  });
});

it('tells each of several refunds by a charge that adds up', async () => {
  const charge = await pay();
  for (const amount of [1000, 2500, 6500]) await stripe.refunds.create({ charge, amount });
  const { data } = await stripe.events.list({ type: 'charge.refunded', limit: 3 });
  const told = data.map((event) => event.data.object as Stripe.Charge).reverse();
  expect(told.map((one) => [one.amount_refunded, one.refunded])).toEqual([
    [1000, false],
    [3500, false],
    [10_000, true],
  ]);
});
