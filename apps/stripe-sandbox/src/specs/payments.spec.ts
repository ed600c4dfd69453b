import type Stripe from 'stripe';
import { startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

/** Pays a first instalment by a card and keeps it, as the billing of a plan does. */
async function customerWithCard(number: string): Promise<{ customer: string; payment_method: string }> {
  const { id: customer } = await stripe.customers.create({ email: 'lea@exemple.fr' });
  const session = await bench.session({
    customer,
    payment_intent_data: { setup_future_usage: 'off_session' },
  });
  const answer = await submitForm(session.url!, { ...VALID_CARD, number });
  const next = answer.headers.get('location')!;
  if (next.includes('/c/authenticate/')) await submitForm(next, { answer: 'approve' });
  const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  expect(intent.status).toBe('succeeded');
  return { customer, payment_method: intent.payment_method as string };
}

const later = (given: { customer: string; payment_method: string }) =>
  stripe.paymentIntents.create({
    amount: 50_000,
    currency: 'eur',
    confirm: true,
    off_session: true,
    ...given,
  });

describe('instalments charged while she is away', () => {
  it.each(['4242424242424242', '4000002760003155'])('passes with %s once it was set up', async (number) => {
    expect((await later(await customerWithCard(number))).status).toBe('succeeded');
  });

  it('fails with …0341 although the first payment passed', async () => {
    const kept = await customerWithCard('4000000000000341');
    const failure = await later(kept).catch((error: Stripe.errors.StripeCardError) => error);
    expect(failure).toMatchObject({ statusCode: 402, type: 'StripeCardError', code: 'card_declined' });
    const intents = await stripe.paymentIntents.list({ customer: kept.customer, limit: 1 });
    expect(intents.data[0]).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    });
  });

  it('wants authentication for a 3-D Secure card that was never set up', async () => {
    const { id: customer } = await stripe.customers.create({});
    const failure = later({ customer, payment_method: 'pm_card_authenticationRequiredOnSetup' });
    await expect(failure).rejects.toMatchObject({ statusCode: 402, code: 'authentication_required' });
  });

  it('refuses the card of another customer', async () => {
    const { payment_method } = await customerWithCard('4242424242424242');
    const { id: customer } = await stripe.customers.create({});
    await expect(later({ customer, payment_method })).rejects.toMatchObject({
      statusCode: 400,
      param: 'payment_method',
    });
  });
});

describe('payment intents', () => {
  it('goes from creation to confirmation', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      metadata: { order: 'o' },
    });
    expect(intent).toMatchObject({ status: 'requires_payment_method', latest_charge: null });
    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 1000, metadata: { order: 'o' } });
    const again = stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    await expect(again).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
    const charge = await stripe.charges.retrieve(paid.latest_charge as string);
    expect(charge).toMatchObject({ paid: true, amount: 1000, payment_intent: intent.id });
  });

  it('is cancelled only while unpaid', async () => {
    const intent = await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' });
    const canceled = await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    await expect(stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('sends her to 3-D Secure and back to return_url', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      return_url: 'http://portal.test/retour',
    });
    expect(intent.status).toBe('requires_action');
    const answer = await submitForm(intent.next_action!.redirect_to_url!.url!, { answer: 'approve' });
    expect(answer.headers.get('location')).toContain(`payment_intent=${intent.id}&redirect_status=succeeded`);
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });
});

describe('refunds', () => {
  it('adds up partial refunds and never passes the amount', async () => {
    const paid = await stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_visa',
    });
    const payment_intent = paid.id;
    const first = await stripe.refunds.create({
      payment_intent,
      amount: 300,
      reason: 'requested_by_customer',
    });
    expect(first).toMatchObject({
      status: 'succeeded',
      amount: 300,
      payment_intent,
      charge: paid.latest_charge,
    });
    await expect(stripe.refunds.create({ payment_intent, amount: 701 })).rejects.toMatchObject({
      param: 'amount',
    });
    const charge = () => stripe.charges.retrieve(paid.latest_charge as string, { expand: ['refunds'] });
    expect(await charge()).toMatchObject({ amount_refunded: 300, refunded: false });

    await stripe.refunds.create({ charge: paid.latest_charge as string });
    expect(await charge()).toMatchObject({
      amount_refunded: 1000,
      refunded: true,
      refunds: { data: [{ amount: 700 }, { amount: 300 }] },
    });
    const none = stripe.refunds.create({ payment_intent });
    await expect(none).rejects.toMatchObject({ code: 'charge_already_refunded' });
    expect((await stripe.refunds.list({ payment_intent })).data).toHaveLength(2);
    expect((await stripe.refunds.retrieve(first.id)).amount).toBe(300);
  });

  it('refuses to refund what was never paid', async () => {
    const intent = await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' });
    await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      statusCode: 400,
    });
  });
});
