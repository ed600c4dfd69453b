import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Stripe from 'stripe';
import { startSandbox } from '..';
import { KEY, postJson, startBench, submitForm, until, VALID_CARD } from './harness';

const app = resolve(__dirname, '../..');
/** Compiled inside the app, so that it finds its packages. */
const compiled = join(app, '.cache', `killed-${process.pid}`);
let folder: string;
beforeAll(() => {
  const swc = resolve(app, '../../node_modules/@swc/cli/bin/swc.js');
  const options = ['--strip-leading-paths', '--config-file', '../../.swcrc', '--ignore', '**/specs/**', '-q'];
  execFileSync(process.execPath, [swc, 'src', '-d', compiled, ...options], { cwd: app });
});
afterAll(() => rmSync(compiled, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const stateFile = () => join(folder, 'stripe.json');

/** The sandbox as a process of its own, and its death without a chance to tidy up. */
async function startMortal() {
  const child = fork(join(compiled, 'main.js'), {
    execArgv: [],
    env: {
      ...process.env,
      STRIPE_SANDBOX_KEY: KEY,
      STRIPE_SANDBOX_PORT: '0',
      STRIPE_SANDBOX_STATE_FILE: stateFile(),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const dead = once(child, 'exit');
  const [greeting] = (await once(child.stdout!, 'data')) as [Buffer];
  const port = Number(/:(\d+),/.exec(greeting.toString())?.[1]);
  const options = { host: '127.0.0.1', port, protocol: 'http', telemetry: false } as const;
  const stripe = new Stripe(KEY, { ...options, maxNetworkRetries: 0 });
  const kill = async () => {
    child.kill('SIGKILL');
    await dead;
  };
  return { stripe, kill };
}

describe('after a kill -9', () => {
  it('knows all it has answered: customer, card, sessions, 3-D Secure, debit under way', async () => {
    const mortal = await startMortal();
    const { stripe } = mortal;
    const customer = await stripe.customers.create({ email: 'lea@exemple.fr' });
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    const session = await stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'eur',
      customer: customer.id,
      success_url: 'http://portal.test/',
    });
    const debit = await stripe.paymentIntents.create({
      amount: 5000,
      currency: 'eur',
      customer: customer.id,
      confirm: true,
      payment_method: 'pm_sepaDebit_success_fr',
      mandate_data: { customer_acceptance: { type: 'offline', offline: {} } },
    });
    const order = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'http://portal.test/',
      line_items: [
        { quantity: 1, price_data: { currency: 'eur', unit_amount: 5000, product_data: { name: 'OBM' } } },
      ],
    });
    const asked = await submitForm(order.url!, { ...VALID_CARD, number: '4000002760003155' });
    await submitForm(asked.headers.get('location')!, { answer: 'approve' });
    await mortal.kill();

    const heir = await startBench({ stateFile: stateFile() });
    expect((await heir.stripe.checkout.sessions.retrieve(order.id)).payment_status).toBe('paid');
    heir.advance(11);
    expect((await heir.stripe.paymentIntents.retrieve(debit.id)).status).toBe('succeeded');
    const paid = await heir.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      customer: customer.id,
      confirm: true,
      payment_method: card.id,
    });
    expect(paid.status).toBe('succeeded');
    const kept = await postJson(heir.sandbox, `/_sandbox/checkout/${session.id}/pay`, {});
    expect(kept.json).toMatchObject({ kind: 'succeeded' });
    await heir.close();
  });

  it('in the midst of payments has every one it acknowledged, once under its key', async () => {
    const mortal = await startMortal();
    const acknowledged = new Map<string, string>();
    const pay = async (stripe: Stripe, key: string) => {
      const params = { amount: 1000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' };
      const { id } = await stripe.paymentIntents.create(params, { idempotencyKey: key });
      return id;
    };
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; ; n += 1) {
        const id = await pay(mortal.stripe, `${writer}:${n}`).catch(() => null);
        if (id === null) return;
        acknowledged.set(`${writer}:${n}`, id);
      }
    });
    await until('some were paid', () => acknowledged.size > 40);
    await mortal.kill();
    await Promise.all(writers);

    const heir = await startBench({ stateFile: stateFile() });
    const again = await Promise.all([...acknowledged.keys()].map((key) => pay(heir.stripe, key)));
    expect(again).toEqual([...acknowledged.values()]);
    await heir.close();
  });
});

describe('a file that is torn', () => {
  it('loses no more than the line that the journal breaks off in', async () => {
    const mortal = await startMortal();
    const { id } = await mortal.stripe.customers.create({ email: 'lea@exemple.fr' });
    await mortal.kill();
    appendFileSync(`${stateFile()}.journal`, '["customers",{"id":"cus_to');

    const heir = await startBench({ stateFile: stateFile() });
    expect((await heir.stripe.customers.list()).data.map((one) => one.id)).toEqual([id]);
    await heir.close();
    expect(existsSync(`${stateFile()}.journal`)).toBe(false);
  });

  it('is refused by name when it is the state itself', async () => {
    writeFileSync(stateFile(), '{"format":1,"tables":{"customers":[{"id":"cus');
    const start = startSandbox({ apiKey: KEY, stateFile: stateFile() });
    await expect(start).rejects.toThrow(`${stateFile()} is damaged`);
  });
});
