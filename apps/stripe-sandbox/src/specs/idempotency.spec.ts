import { startSandbox } from '..';
import { postJson, startBench, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());
afterEach(() => bench.sandbox.faults.clear());

const pay = (idempotencyKey: string, amount = 1000) =>
  bench.stripe.paymentIntents.create(
    { amount, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
    { idempotencyKey },
  );

describe('Idempotency-Key', () => {
  it('replays the first answer, even for 50 calls at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => pay('instalment:1:attempt:1')));
    expect(new Set(answers.map((one) => one.id)).size).toBe(1);
    const replayed = answers.filter((one) => one.lastResponse.headers['idempotent-replayed'] === 'true');
    expect(replayed).toHaveLength(49);
    expect(new Set(answers.map((one) => one.lastResponse.requestId)).size).toBe(50);
  });

  it('answers 400 idempotency_error to other parameters', async () => {
    await pay('instalment:2:attempt:1');
    await expect(pay('instalment:2:attempt:1', 2000)).rejects.toMatchObject({
      statusCode: 400,
      type: 'StripeIdempotencyError',
    });
  });

  it('replays a decline, but not a call whose parameters were wrong', async () => {
    const declined = () =>
      bench.stripe.paymentIntents.create(
        { amount: 1000, currency: 'eur', confirm: true, payment_method: 'pm_card_chargeDeclined' },
        { idempotencyKey: 'declined' },
      );
    const first = await declined().catch((error) => error);
    const second = await declined().catch((error) => error);
    expect(first.statusCode).toBe(402);
    expect(second.payment_intent.id).toBe(first.payment_intent.id);

    await expect(pay('mended', -1)).rejects.toMatchObject({ statusCode: 400 });
    await expect(pay('mended', 1000)).resolves.toMatchObject({ status: 'succeeded' });
  });

  it('still knows a key after 23 hours, no longer after 25', async () => {
    const first = await pay('late');
    bench.advance(23 * 3600);
    expect((await pay('late')).id).toBe(first.id);
    bench.advance(2 * 3600);
    expect((await pay('late')).id).not.toBe(first.id);
  });
});

describe('API faults', () => {
  it('"before" does nothing and answers 500', async () => {
    bench.sandbox.faults.set({ failApi: { path: '/v1/payment_intents', times: 1, after: 'before' } });
    const before = (await bench.stripe.charges.list({ limit: 100 })).data.length;
    await expect(pay('fault:before')).rejects.toMatchObject({ statusCode: 500, type: 'StripeAPIError' });
    expect((await bench.stripe.charges.list({ limit: 100 })).data).toHaveLength(before);
    await expect(pay('fault:before')).resolves.toMatchObject({ status: 'succeeded' });
  });

  it('"after" takes the money and cuts the connection: the same key finds the payment', async () => {
    const set = await postJson(bench.sandbox, '/_sandbox/faults', {
      // Twice, because stripe-node retries a cut connection once by itself.
      failApi: { path: '/v1/payment_intents', method: 'POST', times: 2, after: 'after' },
    });
    expect(set.status).toBe(200);
    const before = (await bench.stripe.charges.list({ limit: 100 })).data.length;
    await expect(pay('fault:after')).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const healed = await pay('fault:after');
    expect(healed.status).toBe('succeeded');
    expect((await bench.stripe.charges.list({ limit: 100 })).data).toHaveLength(before + 1);
  });

  it('"silence" takes the money and never answers: after the time-out, the same key finds the payment', async () => {
    const impatient = (idempotencyKey: string) =>
      bench.stripe.refunds.create({ payment_intent: paid.id }, { idempotencyKey, timeout: 200 });
    const paid = await pay('fault:silence');
    bench.sandbox.faults.set({
      failApi: { path: '/v1/', method: 'POST', times: 1, after: 'after', as: 'silence' },
    });
    await expect(impatient('refund:1')).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const refund = await impatient('refund:1');
    const refunds = await bench.stripe.refunds.list({ payment_intent: paid.id });
    expect(refunds.data.map((one) => one.id)).toEqual([refund.id]);
  });

  it('"rate_limit" and "in_use" answer 429 and 409, and do nothing', async () => {
    const path = '/v1/payment_intents';
    bench.sandbox.faults.set({ failApi: { path, times: 1, after: 'before', as: 'rate_limit' } });
    await expect(pay('fault:busy')).rejects.toMatchObject({ statusCode: 429, type: 'StripeRateLimitError' });
    bench.sandbox.faults.set({ failApi: { path, times: 2, after: 'before', as: 'in_use' } });
    await expect(pay('fault:busy')).rejects.toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    });
    bench.sandbox.faults.clear();
    const first = await pay('fault:busy');
    expect(first.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
  });

  it('refuses a fault it does not know', async () => {
    expect((await postJson(bench.sandbox, '/_sandbox/faults', { explode: 1 })).status).toBe(400);
  });
});

it('refuses to start with a key that is not its own', async () => {
  await expect(startSandbox({ apiKey: 'sk_live_x' })).rejects.toThrow('sk_test_sandbox_');
});
