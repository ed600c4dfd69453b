// `COUNT=10000 node test/bench/instalments.mjs`, after a build: instalments that fall due at once are charged by two processes against the
// Stripe sandbox. It fails when one is charged twice or not at all; it never asserts a speed.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import Stripe from 'stripe';
import { startPostgres } from './postgres.mjs';
import { freePort, runCommand, startApi, startSandbox } from './servers.mjs';

const count = Number(process.env.COUNT ?? 10_000);
const perCustomer = 10;
const key = 'sk_test_sandbox_tandem';
const closers = [];

async function bench() {
  const database = await startPostgres();
  closers.push(database.stop);
  runCommand('migrate', database.url);
  runCommand('import-curriculum', database.url);
  // Events go to one of the two, as behind a proxy.
  const apiPort = await freePort();
  const webhook = { url: `http://127.0.0.1:${apiPort}/stripe/webhook`, secret: 'whsec_bench' };
  const sandbox = await startSandbox(key, webhook);
  closers.push(sandbox.stop);
  const { hostname: host, port } = new URL(sandbox.url);
  const stripe = new Stripe(key, { host, port, protocol: 'http', telemetry: false });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  closers.push(() => client.end());
  await fill(client, await customers(stripe, Math.ceil(count / perCustomer)));

  for (const port of [apiPort, undefined]) {
    const worker = await startApi(database.url, { STRIPE_API_URL: sandbox.url }, port);
    closers.push(worker.stop);
  }

  const begun = performance.now();
  await client.query(
    `UPDATE instalment SET next_attempt_at = now() - interval '1 minute' WHERE status = 'due'`,
  );
  for (let paid = 0, next = 0; paid < count;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({
      rows: [{ paid }],
    } = await client.query(`SELECT count(*)::int AS paid FROM payment`));
    const seconds = (performance.now() - begun) / 1000;
    if (seconds > next) console.log(`${Math.round(seconds)} s: ${paid}`);
    if (seconds > next) next += 10;
    if (seconds > 900) throw new Error('not done after fifteen minutes');
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${count} instalments in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second`);
  await requireOnce(client, stripe);
}

async function customers(stripe, many) {
  const made = [];
  const make = async () => {
    while (made.length < many) {
      const slot = made.push(null) - 1;
      const { id } = await stripe.customers.create({ email: `${slot}@exemple.fr` });
      const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: id });
      made[slot] = { id, card: card.id };
    }
  };
  await Promise.all(Array.from({ length: 16 }, make));
  return made;
}

/** Orders that bind, with one instalment left to pay each; their seats are of no matter to it. */
async function fill(client, made) {
  const [offerId, plan] = [
    randomUUID(),
    { key: 'solde', name: 'Solde', parts: [{ percent: null, when: { after: 'order', days: 0 } }] },
  ];
  const terms = {
    name: 'Promotion',
    price: 30_000,
    currency: 'EUR',
    sale: 'content',
    vat: 'franchise',
    plans: [plan],
    cohortIds: [],
  };
  await client.query(`INSERT INTO offer (id, status, version, created_at) VALUES ($1, 'open', 1, now())`, [
    offerId,
  ]);
  await client.query(
    `INSERT INTO offer_version (offer_id, number, terms, created_at) VALUES ($1, 1, $2, now())`,
    [offerId, terms],
  );
  const address = { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' };
  const regime = { kind: 'digital_content', rule: '2026-11-20', withdrawalEndsOn: null };
  const consents = [
    { kind: 'terms', textVersion: '2026-11', at: new Date().toISOString(), addressHash: null },
  ];
  await client.query(
    `CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS person_id, c->>'id' AS stripe_id, c->>'card' AS card
       FROM jsonb_array_elements($1) c`,
    [JSON.stringify(made)],
  );
  await client.query(
    `INSERT INTO person (id, email, name, password_hash, locale, created_at)
     SELECT person_id, person_id || '@exemple.fr', 'Inès', 'x', 'fr', now() FROM made`,
  );
  await client.query(
    `INSERT INTO stripe_customer (person_id, stripe_id, means) SELECT person_id, stripe_id, jsonb_build_object('newest', 0,
       'defaultId', NULL, 'chosen', jsonb_build_object('id', card, 'kind', 'card', 'brand', 'visa', 'last4', '4242', 'expires', '12/2030'))
     FROM made`,
  );
  await client.query(
    `INSERT INTO purchase_order (id, person_id, offer_id, offer_version, status, price, amount, currency, vat, plan, buyer,
       regime, consents, held_until, created_at, concluded_at)
     SELECT gen_random_uuid(), person_id, $1, 1, 'active', 30000, 30000, 'EUR', 'franchise', $2, $3, $4, $5, now(), now(), now()
     FROM made, generate_series(1, ${perCustomer}) LIMIT ${count}`,
    [offerId, plan, { kind: 'consumer', name: 'Inès', address }, regime, JSON.stringify(consents)],
  );
  await client.query(
    `INSERT INTO instalment (id, order_id, position, amount, due_on, status)
     SELECT gen_random_uuid(), id, 1, amount, current_date, 'due' FROM purchase_order`,
  );
}

/** @throws when what Stripe took is not what the instalments say */
async function requireOnce(client, stripe) {
  const taken = new Map();
  for await (const { status, metadata } of stripe.paymentIntents.list({ limit: 100 })) {
    if (status === 'succeeded') taken.set(metadata.instalmentId, (taken.get(metadata.instalmentId) ?? 0) + 1);
  }
  const { rows } = await client.query(`SELECT id FROM instalment WHERE status = 'paid'`);
  const wrong = [...taken.values()].filter((times) => times !== 1).length;
  if (rows.length !== count || taken.size !== count || wrong > 0)
    throw new Error(`${rows.length} paid, ${taken.size} charged, ${wrong} of them more than once`);
  console.log('each charged once');
}

try {
  await bench();
} finally {
  for (const close of closers.reverse()) await close();
}
