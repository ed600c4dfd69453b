import Stripe from 'stripe';
import { startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const newCustomer = async () => (await stripe.customers.create({ email: 'lea@exemple.fr' })).id;
const setupSession = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'eur',
    success_url: 'http://portal.test/merci?session={CHECKOUT_SESSION_ID}',
    ...more,
  });
const later = (given: { customer: string; payment_method: string }) =>
  stripe.paymentIntents.create({
    amount: 50_000,
    currency: 'eur',
    confirm: true,
    off_session: true,
    ...given,
  });

/** Saves a card through the page, answering 3-D Secure with yes. */
async function save(number: string): Promise<{ customer: string; payment_method: string }> {
  const customer = await newCustomer();
  const session = await setupSession({ customer });
  const answer = await submitForm(session.url!, { ...VALID_CARD, number });
  const next = answer.headers.get('location')!;
  if (next.includes('/c/authenticate/')) await submitForm(next, { answer: 'approve' });
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['setup_intent'] });
  const intent = done.setup_intent as Stripe.SetupIntent;
  expect(intent).toMatchObject({ status: 'succeeded', customer });
  return { customer, payment_method: intent.payment_method as string };
}

describe('Checkout in setup mode', () => {
  it('has its SetupIntent from the start, asks for no money, and keeps the card', async () => {
    const customer = await newCustomer();
    const session = await setupSession({
      customer,
      client_reference_id: 'plan-1',
      setup_intent_data: { metadata: { plan: 'plan-1' } },
    });
    expect(session).toMatchObject({
      mode: 'setup',
      amount_total: null,
      payment_intent: null,
      payment_status: 'no_payment_required',
      setup_intent: expect.stringMatching(/^seti_/),
    });
    const page = await (await fetch(session.url!)).text();
    expect(page).toContain('Rien n’est prélevé aujourd’hui');
    const answer = await submitForm(session.url!, VALID_CARD);
    expect(answer.headers.get('location')).toBe(`http://portal.test/merci?session=${session.id}`);
    const done = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['setup_intent.payment_method'],
    });
    expect(done).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      setup_intent: {
        status: 'succeeded',
        usage: 'off_session',
        metadata: { plan: 'plan-1' },
        payment_method: { customer, card: { last4: '4242' } },
      },
    });
    expect((await stripe.charges.list({ customer })).data).toEqual([]);
    expect((await stripe.setupIntents.list({ customer })).data).toHaveLength(1);
    await bench.sandbox.webhooksIdle();
    const mine = bench.receiver.events.filter((event) => event.created >= session.created);
    expect(mine.map((event) => event.type)).toEqual(
      expect.arrayContaining(['setup_intent.created', 'payment_method.attached', 'setup_intent.succeeded']),
    );
  });

  it('refuses a declined card and a refused authentication, then takes another card', async () => {
    const session = await setupSession({ customer_creation: 'always' });
    const declined = await submitForm(session.url!, { ...VALID_CARD, number: '4000000000009995' });
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain('Les fonds de la carte sont insuffisants');
    const asked = await submitForm(session.url!, { ...VALID_CARD, number: '4000002760003155' });
    const back = await submitForm(asked.headers.get('location')!, { answer: 'refuse' });
    expect(back.headers.get('location')).toBe(session.url);
    expect(await (await fetch(session.url!)).text()).toContain('Rien n’a été enregistré');
    expect(await stripe.setupIntents.retrieve(session.setup_intent as string)).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'setup_intent_authentication_failure' },
    });
    expect((await submitForm(session.url!, VALID_CARD)).status).toBe(303);
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['customer'] });
    expect(done.customer).toMatchObject({ email: 'lea@exemple.fr' });
  });

  it('takes nothing of payment mode, and asks for the currency', async () => {
    const lines = setupSession({ line_items: [{ price: 'price_x', quantity: 1 }] });
    await expect(lines).rejects.toMatchObject({ param: 'line_items' });
    const none = stripe.checkout.sessions.create({ mode: 'setup', success_url: 'http://portal.test/' });
    await expect(none).rejects.toMatchObject({ param: 'currency' });
    const data = bench.session({ setup_intent_data: { description: 'x' } });
    await expect(data).rejects.toMatchObject({ param: 'setup_intent_data' });
  });

  it('cancels the SetupIntent of a session that expires', async () => {
    const session = await setupSession({ expires_at: bench.nowSeconds() + 1900 });
    bench.advance(1901);
    const setup = await stripe.setupIntents.retrieve(session.setup_intent as string);
    expect(setup.status).toBe('canceled');
  });
});

describe('charges on a saved card while she is away', () => {
  it.each(['4242424242424242', '4000002760003155'])('passes with %s', async (number) => {
    expect((await later(await save(number))).status).toBe('succeeded');
  });

  it.each([
    ['4000000000000341', 'card_declined', 'generic_decline'],
    ['4000002760003184', 'authentication_required', 'authentication_required'],
    ['4000008260003178', 'card_declined', 'insufficient_funds'],
  ])('fails with %s: %s, %s', async (number, code, decline_code) => {
    const kept = await save(number);
    const failure = (await later(kept).catch((error: unknown) => error)) as Stripe.errors.StripeCardError;
    expect(failure).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(failure).toMatchObject({ statusCode: 402, code, decline_code });
    expect(failure.payment_intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code, decline_code, payment_method: { id: kept.payment_method } },
    });
    // The method stays hers, and another one pays the same intent.
    expect((await stripe.paymentMethods.retrieve(kept.payment_method)).customer).toBe(kept.customer);
    const retry = await stripe.paymentIntents.confirm(failure.payment_intent!.id, {
      payment_method: 'pm_card_visa',
      off_session: true,
    });
    expect(retry.status).toBe('succeeded');
  });

  it('lets her authenticate on a page what the bank wanted her for', async () => {
    const kept = await save('4000002760003184');
    const failure = (await later(kept).catch((error: unknown) => error)) as Stripe.errors.StripeCardError;
    const asked = await stripe.paymentIntents.confirm(failure.payment_intent!.id, {
      payment_method: kept.payment_method,
      return_url: 'http://portal.test/retour',
    });
    await submitForm(asked.next_action!.redirect_to_url!.url!, { answer: 'approve' });
    expect((await stripe.paymentIntents.retrieve(asked.id)).status).toBe('succeeded');
  });
});

describe('setup intents', () => {
  it('creates, confirms, updates and cancels', async () => {
    const customer = await newCustomer();
    const intent = await stripe.setupIntents.create({ customer, metadata: { a: '1' } });
    expect(intent).toMatchObject({ status: 'requires_payment_method', usage: 'off_session' });
    await stripe.setupIntents.update(intent.id, { metadata: { b: '2' } });
    const done = await stripe.setupIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    expect(done).toMatchObject({ status: 'succeeded', metadata: { a: '1', b: '2' } });
    const over = stripe.setupIntents.cancel(intent.id);
    await expect(over).rejects.toMatchObject({ code: 'setup_intent_unexpected_state' });
    const other = await stripe.setupIntents.create({ customer });
    const gone = await stripe.setupIntents.cancel(other.id, { cancellation_reason: 'abandoned' });
    expect(gone).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  });

  it('answers 402 with the intent as the decline left it', async () => {
    const declined = stripe.setupIntents.create({ confirm: true, payment_method: 'pm_card_chargeDeclined' });
    await expect(declined).rejects.toMatchObject({
      statusCode: 402,
      code: 'card_declined',
      setup_intent: { status: 'requires_payment_method', last_setup_error: { type: 'card_error' } },
    });
  });
});

describe('payment methods', () => {
  it('attaches, makes it the default, updates, lists and detaches for good', async () => {
    const customer = await newCustomer();
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer });
    const invoice_settings = { default_payment_method: id };
    await stripe.customers.update(customer, { invoice_settings });
    const updated = await stripe.paymentMethods.update(id, {
      billing_details: { name: 'Zoé' },
      card: { exp_month: 5 },
    });
    expect(updated).toMatchObject({ billing_details: { name: 'Zoé' }, card: { exp_month: 5 } });
    const hers = await stripe.customers.listPaymentMethods(customer, { type: 'card' });
    expect(hers.data.map((one) => one.id)).toEqual([id]);
    expect((await stripe.paymentMethods.list({ customer, type: 'sepa_debit' })).data).toEqual([]);
    expect((await stripe.paymentMethods.detach(id)).customer).toBeNull();
    const read = (await stripe.customers.retrieve(customer)) as Stripe.Customer;
    expect(read.invoice_settings.default_payment_method).toBeNull();
    await expect(stripe.paymentMethods.attach(id, { customer })).rejects.toMatchObject({
      param: 'payment_method',
    });
  });

  it('refuses to attach a card that the bank declines, or to take a stranger’s as default', async () => {
    const customer = await newCustomer();
    const declined = stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer });
    await expect(declined).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' });
    const { payment_method } = await save('4242424242424242');
    const taken = stripe.customers.update(customer, {
      invoice_settings: { default_payment_method: payment_method },
    });
    await expect(taken).rejects.toMatchObject({ code: 'resource_missing' });
  });
});
