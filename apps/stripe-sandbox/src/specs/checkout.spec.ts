import { startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** Pays a session through its page and returns the answer of the form. */
async function payBy(url: string, number: string) {
  const response = await submitForm(url, { ...VALID_CARD, number });
  return { status: response.status, location: response.headers.get('location'), page: await response.text() };
}

describe('checkout page', () => {
  it('pays with 4242 and copies the metadata to intent and charge', async () => {
    const session = await bench.session({
      client_reference_id: 'order-1',
      metadata: { order: 'order-1' },
      payment_intent_data: { metadata: { order: 'order-1' }, receipt_email: 'lea@exemple.fr' },
    });
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 149_000,
    });

    const answer = await payBy(session.url!, '4242424242424242');

    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`http://portal.test/merci?session=${session.id}`);
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge', 'line_items'],
    });
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { email: 'lea@exemple.fr', name: 'Léa Martin' },
      payment_intent: {
        status: 'succeeded',
        amount_received: 149_000,
        metadata: { order: 'order-1' },
        latest_charge: {
          paid: true,
          status: 'succeeded',
          receipt_email: 'lea@exemple.fr',
          metadata: { order: 'order-1' },
        },
      },
    });
    expect(paid.line_items?.data).toHaveLength(1);
  });

  it('pays once when the form is sent twice', async () => {
    const session = await bench.session();
    const answers = await Promise.all([1, 2, 3].map(() => payBy(session.url!, '4242424242424242')));
    expect(answers.map((one) => one.status)).toEqual([303, 303, 303]);
    const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(session.id);
    const charges = await bench.stripe.charges.list({ payment_intent: payment_intent as string });
    expect(charges.data).toHaveLength(1);
  });

  it.each([
    ['4000 0000 0000 9995', 'Les fonds de la carte sont insuffisants', 'insufficient_funds'],
    ['4000 0000 0000 0002', 'La banque a refusé la carte', 'generic_decline'],
    ['4000 0000 0000 0069', 'La carte a expiré', 'expired_card'],
  ])('declines %s with the reason, then lets her pay by another card', async (number, text, declineCode) => {
    const session = await bench.session();
    const refused = await payBy(session.url!, number);
    expect(refused.status).toBe(402);
    expect(refused.page).toContain(text);
    expect(refused.page).toContain('value="lea@exemple.fr"');

    const open = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(open).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { decline_code: declineCode },
      },
    });

    expect((await payBy(session.url!, '4242424242424242')).status).toBe(303);
    const charges = await bench.stripe.charges.list({
      payment_intent: (open.payment_intent as { id: string }).id,
    });
    expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded', 'failed']);
  });

  it('asks for 3-D Secure: refused leaves it unpaid, approved pays', async () => {
    const session = await bench.session();
    const asked = await payBy(session.url!, '4000002760003155');
    expect(asked.status).toBe(303);
    expect(asked.location).toContain('/c/authenticate/pi_');

    const refused = await submitForm(asked.location!, { answer: 'refuse' });
    expect(refused.headers.get('location')).toBe(session.url);
    expect(await (await fetch(session.url!)).text()).toContain('La vérification n’a pas abouti');
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('unpaid');

    const again = await payBy(session.url!, '4000002760003155');
    const approved = await submitForm(again.location!, { answer: 'approve' });
    expect(approved.headers.get('location')).toBe(`http://portal.test/merci?session=${session.id}`);
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  });

  it('shows each error beside its field and keeps what was typed', async () => {
    const session = await bench.session();
    const wrong = { email: 'lea', number: '1234', expiry: '13/99', cvc: '1', name: '' };
    const response = await submitForm(session.url!, wrong);
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const field of Object.keys(wrong)) expect(page).toContain(`id="${field}-error"`);
    expect(page).toContain('value="13/99"');
    expect(page).toContain('<title>Erreur');
  });

  it('speaks French with French figures by default, English when asked', async () => {
    const french = await (await fetch((await bench.session()).url!)).text();
    expect(french).toContain('lang="fr"');
    expect(french).toContain('1\u202f490,00\u00a0€');
    const english = await (await fetch((await bench.session({ locale: 'en' })).url!)).text();
    expect(english).toContain('lang="en"');
    expect(english).toContain('€1,490.00');
  });

  it('says when a session is paid or expired, and takes no money for it', async () => {
    const session = await bench.session({ expires_at: bench.nowSeconds() + 1900 });
    bench.advance(1901);
    const response = await submitForm(session.url!, VALID_CARD);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Ce paiement a expiré');
    const expired = await bench.stripe.checkout.sessions.retrieve(session.id);
    expect(expired).toMatchObject({
      status: 'expired',
      payment_status: 'unpaid',
      payment_intent: null,
      url: null,
    });

    const other = await bench.session();
    await payBy(other.url!, '4242424242424242');
    expect(await (await fetch(other.url!)).text()).toContain('Cette commande est réglée');
  });

  it('cancels a 3-D Secure that the session did not outlive', async () => {
    const session = await bench.session({ expires_at: bench.nowSeconds() + 1900 });
    const asked = await payBy(session.url!, '4000002760003155');
    bench.advance(1901);
    await submitForm(asked.location!, { answer: 'approve' });
    const after = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'expired',
      payment_status: 'unpaid',
      payment_intent: { status: 'canceled' },
    });
  });

  it('completes an order of 0 without any PaymentIntent', async () => {
    const session = await bench.session({}, 0);
    expect((await submitForm(session.url!, { email: 'lea@exemple.fr' })).status).toBe(303);
    const done = await bench.stripe.checkout.sessions.retrieve(session.id);
    expect(done).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
  });
});

describe('the language of a page', () => {
  const languageAt = async (url: string, accept: string) => {
    const page = await fetch(url, { headers: { 'accept-language': accept } });
    return /<html lang="(..)"/.exec(await page.text())?.[1];
  };

  it('is that of the session, whatever the browser asks for', async () => {
    const { url } = await bench.session({ locale: 'fr' });
    expect(await languageAt(url!, 'en-GB,en;q=0.9')).toBe('fr');
  });

  it('is the browser’s where the session leaves the choice, and French where it speaks neither', async () => {
    const { url } = await bench.session({ locale: 'auto' });
    expect(await languageAt(url!, 'de-DE,en;q=0.8,fr;q=0.5')).toBe('en');
    expect(await languageAt(url!, 'fr-CA,en;q=0.8')).toBe('fr');
    expect(await languageAt(url!, 'de')).toBe('fr');
    expect(await languageAt(`${bench.sandbox.url}/nowhere`, 'en')).toBe('en');
  });

  it('follows her to 3-D Secure from the portal', async () => {
    const { stripe, sandbox } = bench;
    const { id: customer } = await stripe.customers.create({ email: 'lea@exemple.fr' });
    const flow_data = { type: 'payment_method_update' } as const;
    const { url } = await stripe.billingPortal.sessions.create({ customer, flow_data, locale: 'en' });
    const asked = await submitForm(url, { ...VALID_CARD, number: '4000 0027 6000 3155' });
    const address = asked.headers.get('location')!;
    expect(address).toContain(`${sandbox.url}/c/authenticate/`);
    expect(await languageAt(address, 'fr')).toBe('en');
  });
});
