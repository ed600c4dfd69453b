import type Stripe from 'stripe';
import { postJson, SECRET, startBench, until, type Bench } from './harness';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

interface Paid {
  kind: string;
  success_url: string;
}

/** Pays a new session without a browser. */
async function pay(card = '4242424242424242'): Promise<{ session: Stripe.Checkout.Session; answer: Paid }> {
  const session = await bench.session();
  const { json } = await postJson<Paid>(bench.sandbox, `/_sandbox/checkout/${session.id}/pay`, { card });
  return { session, answer: json };
}

const types = () => bench.receiver.events.map((event) => event.type);
const completed = () => types().filter((type) => type === 'checkout.session.completed').length;

describe('webhooks', () => {
  it('tells every step of a payment, signed, with whole seconds and the metadata of the version', async () => {
    const { session, answer } = await pay();
    expect(answer).toMatchObject({
      kind: 'succeeded',
      success_url: `http://portal.test/merci?session=${session.id}`,
    });
    await bench.sandbox.webhooksIdle();
    expect(types().sort()).toEqual([
      'charge.succeeded',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    expect(bench.receiver.refused).toBe(0);
    const event = bench.receiver.events.find((one) => one.type === 'checkout.session.completed')!;
    expect(event).toMatchObject({ object: 'event', api_version: '2026-10-28.endive', livemode: false });
    expect(Number.isInteger(event.created)).toBe(true);
    expect(event.data.object).toMatchObject({ id: session.id, payment_status: 'paid' });
    // The event keeps the object as it was; reading it again gives the same.
    const read = await bench.stripe.events.retrieve(event.id);
    expect(read.data.object).toEqual(event.data.object);
    expect(read.pending_webhooks).toBe(0);
  });

  it('tells a decline, a refund and an expiry', async () => {
    await pay('4000000000009995');
    const { session } = await pay();
    const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(session.id);
    await bench.stripe.refunds.create({ payment_intent: payment_intent as string, amount: 100 });
    await bench.session({ expires_at: bench.nowSeconds() + 1900 });
    bench.advance(1900);
    await until('the expiry arrived without any request', () => types().includes('checkout.session.expired'));
    await bench.sandbox.webhooksIdle();
    expect(types()).toEqual(
      expect.arrayContaining([
        'payment_intent.payment_failed',
        'charge.failed',
        'refund.created',
        'charge.refunded',
      ]),
    );
    const refunded = bench.receiver.events.find((event) => event.type === 'charge.refunded')!;
    expect(refunded.data.object).toMatchObject({ amount_refunded: 100 });
  });

  it('tries again after a failure', async () => {
    bench.receiver.answers.push(500, 500, 500, 500);
    await pay();
    expect(completed()).toBe(0);
    await until('the retry passed', () => completed() === 1);
  });

  it('lists events by type and delivery, and sends one again many times at once', async () => {
    await pay();
    await bench.sandbox.webhooksIdle();
    const list = await bench.stripe.events.list({
      types: ['checkout.session.completed'],
      delivery_success: true,
    });
    expect(list.data).toHaveLength(1);
    expect((await bench.stripe.events.list({ type: 'payment_intent.*' })).data).toHaveLength(2);
    const again = await postJson<{ deliveries: { state: string }[] }>(
      bench.sandbox,
      `/_sandbox/events/${list.data[0]!.id}/redeliver`,
      { times: 20 },
    );
    expect(again.json.deliveries.map((one) => one.state)).toEqual(Array(20).fill('delivered'));
    expect(completed()).toBe(21);
  });

  it('serves endpoints made through the API, with their own secret shown once', async () => {
    const made = await bench.stripe.webhookEndpoints.create({
      url: bench.receiver.url,
      enabled_events: ['checkout.session.completed'],
    });
    expect(made.secret).toMatch(/^whsec_/);
    expect(made.secret).not.toBe(SECRET);
    expect(await bench.stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret');
    expect((await bench.stripe.webhookEndpoints.list()).data.map((one) => one.id)).toContain(made.id);
    await pay();
    // The receiver knows only the first secret: the second endpoint signs with another one.
    await until('both endpoints were called', () => completed() === 1 && bench.receiver.refused === 1);
    const gone = await bench.stripe.webhookEndpoints.del(made.id);
    expect(gone).toMatchObject({ deleted: true });
    await expect(bench.stripe.webhookEndpoints.retrieve(made.id)).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('webhook faults', () => {
  const only = { types: ['checkout.session.completed'] };

  it('duplicates', async () => {
    bench.sandbox.faults.set({ ...only, duplicate: 1 });
    await pay();
    await bench.sandbox.webhooksIdle();
    expect(completed()).toBe(2);
  });

  it('drops for good, while the event stays in the list', async () => {
    bench.sandbox.faults.set({ ...only, drop: 1 });
    await pay();
    await bench.sandbox.webhooksIdle();
    expect(types()).toContain('payment_intent.succeeded');
    expect(completed()).toBe(0);
    expect((await bench.stripe.events.list({ type: 'checkout.session.completed' })).data).toHaveLength(1);
    await pay();
    await bench.sandbox.webhooksIdle();
    expect(completed()).toBe(1);
  });

  it('signs wrongly once, then well', async () => {
    bench.sandbox.faults.set({ ...only, wrongSecret: 1 });
    await pay();
    await bench.sandbox.webhooksIdle();
    expect([completed(), bench.receiver.refused]).toEqual([0, 1]);
    await until('the retry passed', () => completed() === 1);
  });

  it('reorders newest first', async () => {
    bench.sandbox.faults.set({ reorder: true });
    await pay();
    await bench.sandbox.webhooksIdle();
    expect(types()).toEqual([
      'checkout.session.completed',
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ]);
  });

  it('delays', async () => {
    bench.sandbox.faults.set({ delayMs: 400 });
    const start = Date.now();
    await pay();
    await bench.sandbox.webhooksIdle();
    expect(Date.now() - start).toBeGreaterThanOrEqual(390);
    expect(completed()).toBe(1);
  });
});
