import Stripe from 'stripe';
import type { Bench } from './harness';
import { KEY, postJson } from './harness';

export interface Answered {
  /** As the coverage page names it: `POST /v1/refunds`, `ID` for an id. */
  operation: string;
  body: { object?: string; data?: unknown; error?: unknown };
}

/** Calls every covered operation by stripe-node, and keeps what came over the wire. */
export async function callEveryOperation(bench: Bench): Promise<Answered[]> {
  const answers: Answered[] = [];
  const listening: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const path = new URL(String(input)).pathname.split('/').map(nameOf).join('/');
    answers.push({
      operation: `${init?.method ?? 'GET'} ${path}`,
      body: (await response.clone().json()) as Answered['body'],
    });
    return response;
  };
  const { host, port } = bench.sandbox;
  const stripe = new Stripe(KEY, {
    ...{ host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 },
    httpClient: Stripe.createFetchHttpClient(listening),
  });
  const customer = await customersAndCards(stripe);
  await catalogue(stripe);
  await checkout(stripe, bench, customer);
  await intents(stripe, customer);
  await afterPayment(stripe, bench, customer);
  return answers;
}

/** Ids have a prefix and an underscore, or are what the test chose. */
const nameOf = (part: string): string =>
  /^(cus|prod|price|promo|cs|pi|seti|pm|mandate|ch|du|re|evt|we|txn|po)_\w+$/.test(part) || part === 'SHAPE'
    ? 'ID'
    : part;

async function customersAndCards(stripe: Stripe): Promise<string> {
  const { id } = await stripe.customers.create({ email: 'lea@exemple.fr', address: { city: 'Lyon' } });
  await stripe.customers.retrieve(id);
  await stripe.customers.update(id, { name: 'Léa' });
  await stripe.customers.list();
  const method = await stripe.paymentMethods.create({
    type: 'sepa_debit',
    sepa_debit: { iban: 'FR1420041010050500013M02606' },
    billing_details: { email: 'lea@exemple.fr', name: 'Léa' },
  });
  await stripe.paymentMethods.attach(method.id, { customer: id });
  await stripe.paymentMethods.update(method.id, { metadata: { note: 'x' } });
  await stripe.paymentMethods.detach(method.id);
  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: id });
  await stripe.paymentMethods.retrieve(card.id);
  await stripe.paymentMethods.list({ customer: id });
  await stripe.customers.listPaymentMethods(id);
  return id;
}

async function catalogue(stripe: Stripe): Promise<void> {
  const product = await stripe.products.create({ name: 'Programme OBM' });
  await stripe.products.retrieve(product.id);
  await stripe.products.list();
  const price = await stripe.prices.create({ currency: 'eur', unit_amount: 5000, product: product.id });
  await stripe.prices.retrieve(price.id);
  await stripe.prices.list();
  await stripe.coupons.create({ id: 'SHAPE', percent_off: 10 });
  await stripe.coupons.retrieve('SHAPE');
  await stripe.coupons.update('SHAPE', { name: 'Dix' });
  await stripe.coupons.list();
  const promotion = { type: 'coupon', coupon: 'SHAPE' } as const;
  const code = await stripe.promotionCodes.create({ code: 'DIX', promotion });
  await stripe.promotionCodes.retrieve(code.id);
  await stripe.promotionCodes.update(code.id, { metadata: { note: 'x' } });
  await stripe.promotionCodes.list();
}

async function checkout(stripe: Stripe, bench: Bench, customer: string): Promise<void> {
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    customer,
    success_url: 'http://portal.test/',
    line_items: [
      { quantity: 1, price_data: { currency: 'eur', unit_amount: 5000, product_data: { name: 'OBM' } } },
    ],
    discounts: [{ coupon: 'SHAPE' }],
  };
  const paid = await stripe.checkout.sessions.create(params);
  await postJson(bench.sandbox, `/_sandbox/checkout/${paid.id}/pay`, {});
  await stripe.checkout.sessions.retrieve(paid.id);
  await stripe.checkout.sessions.listLineItems(paid.id);
  const abandoned = await stripe.checkout.sessions.create(params);
  await stripe.checkout.sessions.expire(abandoned.id);
  await stripe.checkout.sessions.list();
  await stripe.coupons.del('SHAPE');
  const flow_data = { type: 'payment_method_update' } as const;
  await stripe.billingPortal.sessions.create({ customer, flow_data, return_url: 'http://portal.test/' });
}

async function intents(stripe: Stripe, customer: string): Promise<void> {
  const mandate_data = { customer_acceptance: { type: 'offline', offline: {} } } as const;
  const payment_method = 'pm_sepaDebit_success_fr';
  const setup = await stripe.setupIntents.create({ customer });
  await stripe.setupIntents.update(setup.id, { description: 'Échéances' });
  const kept = await stripe.setupIntents.confirm(setup.id, { payment_method, mandate_data });
  await stripe.mandates.retrieve(String(kept.mandate));
  await stripe.setupIntents.retrieve(setup.id);
  await stripe.setupIntents.cancel((await stripe.setupIntents.create({})).id);
  await stripe.setupIntents.list();
  const dropped = await stripe.paymentIntents.create({ amount: 5000, currency: 'eur', customer });
  await stripe.paymentIntents.cancel(dropped.id);
  const intent = await stripe.paymentIntents.create({ amount: 5000, currency: 'eur', customer });
  await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'http://portal.test/',
  });
  await stripe.paymentIntents.retrieve(intent.id);
  await stripe.paymentIntents.list();
}

async function afterPayment(stripe: Stripe, bench: Bench, customer: string): Promise<void> {
  const pay = async () => {
    const payment = { amount: 5000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' };
    const { latest_charge } = await stripe.paymentIntents.create({ ...payment, customer });
    return String(latest_charge);
  };
  const charge = await pay();
  const refund = await stripe.refunds.create({ charge, amount: 1000 });
  await stripe.refunds.retrieve(refund.id);
  await stripe.refunds.list();
  await stripe.balanceTransactions.retrieve(String(refund.balance_transaction));
  await stripe.balanceTransactions.list();
  await stripe.balance.retrieve();
  bench.advance(4 * 24 * 3600);
  const [payout] = (await stripe.payouts.list()).data;
  await stripe.payouts.retrieve(payout!.id);
  await postJson(bench.sandbox, `/_sandbox/charges/${await pay()}/dispute`, {});
  await stripe.charges.retrieve(charge);
  await stripe.charges.list();
  const [dispute] = (await stripe.disputes.list()).data;
  await stripe.disputes.retrieve(dispute!.id);
  await stripe.disputes.update(dispute!.id, { evidence: { uncategorized_text: 'x' }, submit: false });
  await stripe.disputes.close(dispute!.id);
  const [event] = (await stripe.events.list()).data;
  await stripe.events.retrieve(event!.id);
  const endpoint = await stripe.webhookEndpoints.create({
    url: 'http://127.0.0.1:9/',
    enabled_events: ['*'],
  });
  await stripe.webhookEndpoints.retrieve(endpoint.id);
  await stripe.webhookEndpoints.list();
  await stripe.webhookEndpoints.del(endpoint.id);
}
