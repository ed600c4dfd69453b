import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '..';
import { clientOf, KEY, postJson, SECRET, startBench, startReceiver, until } from './harness';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('state file', () => {
  it('survives a restart: objects, idempotency, open sessions', async () => {
    const stateFile = join(folder, 'state', 'stripe.json');
    const first = await startBench({ stateFile });
    const session = await first.session();
    const customer = await first.stripe.customers.create(
      { email: 'a@b.fr' },
      { idempotencyKey: 'customer:1' },
    );
    const { port } = first.sandbox;
    await first.close();
    expect(readdirSync(join(folder, 'state'))).toEqual(['stripe.json']);

    const second = await startBench({ stateFile, port });
    const again = await second.stripe.customers.create({ email: 'a@b.fr' }, { idempotencyKey: 'customer:1' });
    expect(again.id).toBe(customer.id);
    expect((await second.stripe.checkout.sessions.listLineItems(session.id)).data).toHaveLength(1);
    const paid = await postJson(second.sandbox, `/_sandbox/checkout/${session.id}/pay`, {});
    expect(paid.json).toMatchObject({ kind: 'succeeded' });
    await second.close();
  });

  it('survives a restart: codes, debits under way, disputes, saved cards', async () => {
    const stateFile = join(folder, 'stripe.json');
    const first = await startBench({ stateFile });
    const { id: coupon } = await first.stripe.coupons.create({ percent_off: 10 });
    await first.stripe.promotionCodes.create({ code: 'DIX', promotion: { type: 'coupon', coupon } });
    const debit = await first.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_sepaDebit_disputed_fr',
      mandate_data: { customer_acceptance: { type: 'offline', offline: {} } },
    });
    const setup = await first.stripe.setupIntents.create({ confirm: true, payment_method: 'pm_card_visa' });
    await first.close();

    const second = await startBench({ stateFile });
    expect((await second.stripe.promotionCodes.list({ code: 'dix' })).data).toMatchObject([{ active: true }]);
    second.advance(11);
    expect((await second.stripe.paymentIntents.retrieve(debit.id)).status).toBe('succeeded');
    await second.close();

    const third = await startBench({ stateFile });
    expect((await third.stripe.disputes.list({ payment_intent: debit.id })).data).toHaveLength(1);
    expect((await third.stripe.setupIntents.retrieve(setup.id)).status).toBe('succeeded');
    await third.close();
  });

  it('goes on with the webhooks that were still to deliver', async () => {
    const stateFile = join(folder, 'stripe.json');
    const receiver = await startReceiver();
    await receiver.close();
    // Nobody listens yet at this address: the first attempts fail.
    const first = await startSandbox({
      apiKey: KEY,
      stateFile,
      webhook: { url: receiver.url, secret: SECRET },
    });
    await clientOf(first).customers.create({ email: 'a@b.fr' });
    await first.webhooksIdle();
    await first.close();

    const alive = await startReceiver();
    const second = await startSandbox({
      apiKey: KEY,
      stateFile,
      webhook: { url: alive.url, secret: SECRET },
    });
    await until('the event arrived', () => alive.events.some((event) => event.type === 'customer.created'));
    await second.close();
    await alive.close();
  });
});

it('serves 200 buyers at once, each paid once', async () => {
  const bench = await startBench();
  const paid = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const session = await bench.session();
      const submits = [1, 2].map(() =>
        postJson<{ kind: string }>(bench.sandbox, `/_sandbox/checkout/${session.id}/pay`, {}),
      );
      return (await Promise.all(submits)).map((one) => one.json.kind).sort();
    }),
  );
  expect(paid).toEqual(Array(200).fill(['already_paid', 'succeeded']));
  const charges = await bench.stripe.charges.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
  expect(charges).toHaveLength(200);
  await bench.sandbox.webhooksIdle();
  const completed = bench.receiver.events.filter((event) => event.type === 'checkout.session.completed');
  expect(new Set(completed.map((event) => (event.data.object as { id: string }).id)).size).toBe(200);
  await bench.close();
});
