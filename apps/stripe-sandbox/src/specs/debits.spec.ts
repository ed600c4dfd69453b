import type Stripe from 'stripe';
import { postJson, startBench, submitForm, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const debitSession = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  bench.session({ allowed_payment_method_types: ['card', 'sepa_debit'], ...more });
const fields = (iban: string) => ({
  email: 'lea@exemple.fr',
  means: 'sepa_debit',
  holder: 'Léa Martin',
  iban,
});
const typesOf = async (id: string): Promise<string[]> => {
  const { data } = await stripe.events.list({ limit: 100 });
  return data.filter((event) => (event.data.object as { id: string }).id === id).map((event) => event.type);
};

describe('SEPA debit in Checkout', () => {
  it('is complete and unpaid while it is processing, then paid', async () => {
    const session = await debitSession();
    const answer = await submitForm(session.url!, fields('FR14 2004 1010 0505 0001 3M02 606'));
    expect(answer.headers.get('location')).toBe(`http://portal.test/merci?session=${session.id}`);
    const expand = ['payment_intent.latest_charge'];
    const waiting = await stripe.checkout.sessions.retrieve(session.id, { expand });
    expect(waiting).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'processing',
        amount_received: 0,
        latest_charge: { status: 'pending', paid: false, payment_method_details: { type: 'sepa_debit' } },
      },
    });
    const intent = waiting.payment_intent as Stripe.PaymentIntent;
    for (const early of [stripe.paymentIntents.cancel(intent.id), stripe.paymentIntents.confirm(intent.id)]) {
      await expect(early).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
    }
    await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      statusCode: 400,
    });

    bench.advance(11);
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand });
    expect(paid).toMatchObject({
      payment_status: 'paid',
      payment_intent: { status: 'succeeded', latest_charge: { status: 'succeeded', paid: true } },
    });
    expect(await typesOf(session.id)).toEqual([
      'checkout.session.async_payment_succeeded',
      'checkout.session.completed',
    ]);
    const charge = (paid.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
    expect((await typesOf(charge.id)).sort()).toEqual(['charge.pending', 'charge.succeeded']);
    const mandate = await stripe.mandates.retrieve(charge.payment_method_details!.sepa_debit!.mandate!, {
      expand: ['payment_method'],
    });
    expect(mandate).toMatchObject({
      status: 'active',
      type: 'multi_use',
      customer_acceptance: { type: 'online' },
      payment_method: {
        type: 'sepa_debit',
        sepa_debit: { country: 'FR', bank_code: '20041', last4: '2606' },
      },
    });
    expect((await fetch(mandate.payment_method_details.sepa_debit!.url)).status).toBe(200);
  });

  it('fails late, after the session was complete', async () => {
    const session = await debitSession();
    const { json } = await postJson<{ kind: string }>(bench.sandbox, `/_sandbox/checkout/${session.id}/pay`, {
      iban: 'FR7920041010050500013M02600',
    });
    expect(json.kind).toBe('processing');
    bench.advance(60);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('unpaid');
    bench.advance(121);
    expect(await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })).toMatchObject(
      {
        status: 'complete',
        payment_status: 'unpaid',
        payment_intent: {
          status: 'requires_payment_method',
          last_payment_error: { code: 'payment_intent_payment_attempt_failed' },
        },
      },
    );
    expect((await typesOf(session.id))[0]).toBe('checkout.session.async_payment_failed');
  });

  it('is offered only when allowed, and keeps what was typed beside its errors', async () => {
    const cardOnly = await (await fetch((await bench.session()).url!)).text();
    expect(cardOnly).not.toContain('id="iban"');
    const session = await debitSession();
    const wrong = await submitForm(session.url!, fields('FR76 1234'));
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('id="iban-error"');
    expect(page).toContain('value="FR76 1234"');
    expect(page).not.toContain('id="number-error"');
  });
});

describe('SEPA debit kept for later', () => {
  it('is set up with a mandate, and debited while she is away', async () => {
    const { id: customer } = await stripe.customers.create({ email: 'lea@exemple.fr' });
    const session = await stripe.checkout.sessions.create({
      mode: 'setup',
      customer,
      allowed_payment_method_types: ['sepa_debit'],
      success_url: 'http://portal.test/',
    });
    await submitForm(session.url!, fields('FR9720041010050000002222227'));
    const setup = await stripe.setupIntents.retrieve(session.setup_intent as string);
    expect(setup).toMatchObject({ status: 'succeeded', mandate: expect.stringMatching(/^mandate_/) });
    const payment_method = setup.payment_method as string;
    expect((await stripe.paymentMethods.list({ customer, type: 'sepa_debit' })).data).toHaveLength(1);
    const later = { amount: 5000, currency: 'eur', customer, payment_method, confirm: true };
    const intent = await stripe.paymentIntents.create({ ...later, off_session: true });
    expect(intent.status).toBe('processing');
    bench.advance(11);
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'insufficient_funds' },
    });
    expect((await stripe.charges.list({ payment_intent: intent.id })).data).toMatchObject([
      { status: 'failed', failure_code: 'insufficient_funds', amount_captured: 0 },
    ]);
  });

  it('needs a mandate, and euros', async () => {
    const method = await stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'FR1420041010050500013M02606' },
      billing_details: { name: 'Léa Martin', email: 'lea@exemple.fr' },
    });
    const pay = (more: object) =>
      stripe.paymentIntents.create({
        amount: 5000,
        currency: 'eur',
        confirm: true,
        payment_method: method.id,
        ...more,
      });
    await expect(pay({})).rejects.toMatchObject({ code: 'payment_intent_mandate_invalid' });
    const mandate_data = { customer_acceptance: { type: 'offline' as const, offline: {} } };
    await expect(pay({ mandate_data, currency: 'usd' })).rejects.toMatchObject({ param: 'currency' });
    expect((await pay({ mandate_data })).status).toBe('processing');
  });
});
