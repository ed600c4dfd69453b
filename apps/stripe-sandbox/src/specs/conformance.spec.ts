import type Stripe from 'stripe';
import { clientOf, KEY, startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

describe('customers, products and prices', () => {
  it('creates, retrieves, updates and lists customers', async () => {
    const made = await stripe.customers.create({
      email: 'a+b@exemple.fr',
      name: 'Zoé & Cie',
      address: { line1: '1 rue [du] Bac', country: 'FR' },
      metadata: { person: 'p1', note: 'x' },
    });
    expect(made).toMatchObject({
      object: 'customer',
      email: 'a+b@exemple.fr',
      name: 'Zoé & Cie',
      livemode: false,
    });
    expect(made.address).toMatchObject({ line1: '1 rue [du] Bac', country: 'FR', city: null });

    await stripe.customers.update(made.id, { phone: '0612345678', metadata: { note: '', level: '2' } });
    const read = (await stripe.customers.retrieve(made.id)) as Stripe.Customer;
    expect(read).toMatchObject({
      phone: '0612345678',
      name: 'Zoé & Cie',
      metadata: { person: 'p1', level: '2' },
    });
    expect(read.metadata).not.toHaveProperty('note');

    const found = await stripe.customers.list({ email: 'a+b@exemple.fr' });
    expect(found.data.map((one) => one.id)).toEqual([made.id]);
  });

  it('creates products and prices, and expands one from the other', async () => {
    const product = await stripe.products.create({ name: 'Programme OBM', metadata: { course: 'obm' } });
    const price = await stripe.prices.create({
      currency: 'EUR',
      unit_amount: 149_000,
      product: product.id,
      lookup_key: 'obm',
    });
    expect(price).toMatchObject({ currency: 'eur', type: 'one_time', product: product.id });
    expect(price.unit_amount_decimal?.toString()).toBe('149000');
    const read = await stripe.prices.retrieve(price.id, { expand: ['product'] });
    expect((read.product as Stripe.Product).name).toBe('Programme OBM');
    expect((await stripe.prices.list({ lookup_keys: ['obm'] })).data).toHaveLength(1);
    expect((await stripe.products.list({ active: true })).data.map((one) => one.id)).toContain(product.id);
    expect((await stripe.products.retrieve(product.id)).metadata).toEqual({ course: 'obm' });

    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'http://portal.test/',
      line_items: [{ price: price.id, quantity: 2 }],
    });
    expect(session.amount_total).toBe(298_000);
    const items = await stripe.checkout.sessions.listLineItems(session.id);
    expect(items.data).toMatchObject([{ description: 'Programme OBM', quantity: 2, amount_total: 298_000 }]);
  });
});

describe('lists', () => {
  it('pages newest first with has_more, starting_after and ending_before', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.unshift((await stripe.customers.create({ email: 'page@exemple.fr' })).id);
    const email = 'page@exemple.fr';
    const first = await stripe.customers.list({ email, limit: 2 });
    expect(first.data.map((one) => one.id)).toEqual(ids.slice(0, 2));
    expect(first.has_more).toBe(true);
    const last = await stripe.customers.list({ email, limit: 3, starting_after: ids[1]! });
    expect(last.data.map((one) => one.id)).toEqual(ids.slice(2));
    expect(last.has_more).toBe(false);
    const back = await stripe.customers.list({ email, limit: 2, ending_before: ids[3]! });
    expect(back.data.map((one) => one.id)).toEqual(ids.slice(1, 3));
    const all = await stripe.customers.list({ email, limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map((one) => one.id)).toEqual(ids);
  });

  it('filters by creation time', async () => {
    const made = await stripe.customers.create({ email: 'when@exemple.fr' });
    const since = await stripe.customers.list({ email: 'when@exemple.fr', created: { gte: made.created } });
    expect(since.data).toHaveLength(1);
    const after = await stripe.customers.list({ email: 'when@exemple.fr', created: { gt: made.created } });
    expect(after.data).toHaveLength(0);
  });

  it('refuses a limit above 100 and an unknown cursor', async () => {
    await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({
      statusCode: 400,
      param: 'limit',
    });
    const lost = stripe.customers.list({ starting_after: 'cus_nope' });
    await expect(lost).rejects.toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param: 'starting_after',
    });
  });
});

describe('errors', () => {
  it('answers 401 to another key', async () => {
    const stranger = clientOf(bench.sandbox, 'sk_test_sandbox_other');
    await expect(stranger.customers.list()).rejects.toMatchObject({
      statusCode: 401,
      type: 'StripeAuthenticationError',
    });
  });

  it('answers 404 resource_missing with a Request-Id', async () => {
    await expect(stripe.paymentIntents.retrieve('pi_nope')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      requestId: expect.stringMatching(/^req_/),
    });
  });

  it('refuses parameters that the version removed, and says which', async () => {
    const removed = { payment_method_types: ['card'] } as object;
    await expect(bench.session(removed)).rejects.toMatchObject({
      statusCode: 400,
      code: 'parameter_unknown',
      param: 'payment_method_types',
    });
    const nested = { payment_intent_data: { invoice: 'x' } } as object;
    await expect(bench.session(nested)).rejects.toMatchObject({ param: 'payment_intent_data[invoice]' });
  });

  it('names the missing and the malformed parameter', async () => {
    const noUrl = stripe.checkout.sessions.create({ mode: 'payment' });
    await expect(noUrl).rejects.toMatchObject({ code: 'parameter_missing' });
    const noNumber = stripe.paymentIntents.create({ amount: 'abc' as never, currency: 'eur' });
    await expect(noNumber).rejects.toMatchObject({ code: 'parameter_invalid_integer', param: 'amount' });
    await expect(bench.session({ expires_at: bench.nowSeconds() + 60 })).rejects.toMatchObject({
      param: 'expires_at',
    });
    await expect(bench.session({ customer: 'cus_nope' })).rejects.toMatchObject({
      statusCode: 400,
      param: 'customer',
    });
  });

  it('says that an endpoint is not covered', async () => {
    await expect(stripe.subscriptions.list()).rejects.toMatchObject({
      statusCode: 404,
      code: 'sandbox_not_covered',
      message: expect.stringContaining('Not covered by the sandbox: GET /v1/subscriptions'),
    });
  });

  it('refuses another API version and a property that cannot be expanded', async () => {
    const old = stripe.customers.list({}, { apiVersion: '2024-06-20' });
    await expect(old).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('2026-10-28.endive'),
    });
    const session = await bench.session();
    const wrong = stripe.checkout.sessions.retrieve(session.id, { expand: ['nothing'] });
    await expect(wrong).rejects.toMatchObject({ statusCode: 400, param: 'expand' });
  });

  it('answers every error with an error object and a Request-Id, even to a malformed body', async () => {
    const response = await fetch(`${bench.sandbox.url}/v1/customers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('request-id')).toMatch(/^req_/);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });
});

describe('checkout sessions', () => {
  it('lists by status and expires on demand, once', async () => {
    const session = await bench.session();
    const open = await stripe.checkout.sessions.list({ status: 'open', limit: 100 });
    expect(open.data.map((one) => one.id)).toContain(session.id);
    const expired = await stripe.checkout.sessions.expire(session.id);
    expect(expired).toMatchObject({ status: 'expired', url: null });
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('keeps the card with the customer when instalments follow', async () => {
    const customer = await stripe.customers.create({ email: 'lea@exemple.fr' });
    const session = await bench.session({
      customer: customer.id,
      payment_intent_data: { setup_future_usage: 'off_session' },
    });
    await submitForm(session.url!, VALID_CARD);
    const methods = await stripe.paymentMethods.list({ customer: customer.id, type: 'card' });
    expect(methods.data).toMatchObject([{ customer: customer.id, card: { last4: '4242', exp_year: 2040 } }]);
    const method = await stripe.paymentMethods.retrieve(methods.data[0]!.id);
    expect(method.billing_details.name).toBe('Léa Martin');
  });
});
