import type Stripe from 'stripe';
import { startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

/** A customer whose default card fails, and the page where she replaces it. */
async function visit(more: Partial<Stripe.BillingPortal.SessionCreateParams> = {}) {
  const { id: customer } = await stripe.customers.create({ email: 'lea@exemple.fr', name: 'Léa Martin' });
  const { id: old } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: old } });
  const session = await stripe.billingPortal.sessions.create({
    customer,
    flow_data: { type: 'payment_method_update' },
    return_url: 'http://portal.test/paiements',
    ...more,
  });
  return { customer, old, session };
}
const defaultOf = async (customer: string) => {
  const read = await stripe.customers.retrieve(customer, {
    expand: ['invoice_settings.default_payment_method'],
  });
  return (read as Stripe.Customer).invoice_settings.default_payment_method as Stripe.PaymentMethod;
};

describe('customer portal', () => {
  it('replaces the default card, which the next instalment passes on', async () => {
    const { customer, old, session } = await visit();
    expect(session).toMatchObject({ customer, flow: { type: 'payment_method_update' }, livemode: false });
    const page = await (await fetch(session.url)).text();
    expect(page).toContain('lang="fr"');
    expect(page).toContain('•••• 0341');
    expect(page).toContain('href="http://portal.test/paiements"');
    const saved = await submitForm(session.url, VALID_CARD);
    expect(saved.status).toBe(200);
    expect(await saved.text()).toContain('Ce moyen de paiement est enregistré');
    const method = await defaultOf(customer);
    expect(method).toMatchObject({ customer, card: { last4: '4242' } });
    expect((await stripe.paymentMethods.retrieve(old)).customer).toBe(customer);
    const paid = await stripe.paymentIntents.create({
      amount: 5000,
      currency: 'eur',
      confirm: true,
      off_session: true,
      customer,
      payment_method: method.id,
    });
    expect(paid.status).toBe('succeeded');
  });

  it('names the method that she left last when none is her default', async () => {
    const { customer, session } = await visit();
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } });
    expect(await (await fetch(session.url)).text()).toContain('•••• 0341');
    await stripe.paymentMethods.attach('pm_card_visa', { customer });
    expect(await (await fetch(session.url)).text()).toContain('•••• 4242');
  });

  it('asks for 3-D Secure before it changes anything, then sends her back', async () => {
    const { customer, old, session } = await visit({
      flow_data: {
        type: 'payment_method_update',
        after_completion: { type: 'redirect', redirect: { return_url: 'http://portal.test/merci' } },
      },
    });
    const asked = await submitForm(session.url, { ...VALID_CARD, number: '4000002760003155' });
    const bank = asked.headers.get('location')!;
    expect((await defaultOf(customer)).id).toBe(old);
    await submitForm(bank, { answer: 'refuse' });
    expect(await (await fetch(session.url)).text()).toContain('Rien n’a été enregistré');
    const again = await submitForm(session.url, { ...VALID_CARD, number: '4000002760003155' });
    await submitForm(again.headers.get('location')!, { answer: 'approve' });
    expect((await defaultOf(customer)).card?.last4).toBe('3155');
    const back = await fetch(session.url, { redirect: 'manual' });
    expect(back.headers.get('location')).toBe('http://portal.test/merci');
  });

  it('says what is wrong, in English too, and keeps the card in use', async () => {
    const { customer, old, session } = await visit({ locale: 'en' });
    const wrong = await submitForm(session.url, { ...VALID_CARD, expiry: '13/99' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('lang="en"');
    expect(page).toContain('id="expiry-error"');
    expect(page).toContain('value="Léa Martin"');
    const declined = await submitForm(session.url, { ...VALID_CARD, number: '4000000000000002' });
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain('The bank declined the card');
    expect((await defaultOf(customer)).id).toBe(old);
    bench.advance(3601);
    expect((await submitForm(session.url, VALID_CARD)).status).toBe(410);
    expect((await defaultOf(customer)).id).toBe(old);
  });

  it('covers this flow only', async () => {
    const none = visit({ flow_data: undefined as never });
    await expect(none).rejects.toMatchObject({ code: 'parameter_missing', param: 'flow_data' });
    const other = visit({ flow_data: { type: 'subscription_cancel' } });
    await expect(other).rejects.toMatchObject({ statusCode: 400, param: 'flow_data[type]' });
  });
});
