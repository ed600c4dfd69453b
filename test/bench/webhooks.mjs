// `SECONDS=60 RATE=50 node test/bench/webhooks.mjs`, after a build: events of Stripe at a steady rate, and how long each waits
// for its 200. It fails when one is refused or not done in the end; it never asserts a speed.
import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';
import Stripe from 'stripe';
import { round } from './measure.mjs';
import { startPostgres } from './postgres.mjs';
import { runCommand, startApi } from './servers.mjs';

const seconds = Number(process.env.SECONDS ?? 60);
const perSecond = Number(process.env.RATE ?? 50);
const secret = 'whsec_bench';
const type = 'payment_intent.succeeded';
/** Of somebody else on the same account: what is measured is to verify, to keep and to look up. */
const about = { object: { id: 'pi_bench', object: 'payment_intent', metadata: {} } };
const closers = [];

async function bench() {
  const database = await startPostgres();
  closers.push(database.stop);
  runCommand('migrate', database.url);
  const stripe = await startStripe();
  closers.push(stripe.stop);
  const api = await startApi(database.url, { STRIPE_API_URL: stripe.url });
  closers.push(api.stop);
  await send(api.url, 'warm', 5);
  const latencies = await send(api.url, 'evt', seconds);
  await allDone(database.url, perSecond * seconds);
  const sorted = latencies.sort((one, other) => one - other);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))], 2);
  const times = `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, the slowest ${at(1)} ms`;
  console.log(`${sorted.length} webhooks accepted, ${perSecond} a second for ${seconds} s: ${times}`);
}

/** Stripe, as far as the job of an event asks it; it costs the machine as little as possible. */
async function startStripe() {
  const server = createServer(({ url }, answer) => {
    const id = /^\/v1\/events\/(\w+)/.exec(url)?.[1];
    const list = { object: 'list', data: [], has_more: false, url };
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(id ? { id, object: 'event', type, data: about } : list));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}

/** Each is sent on time, also when answers are late. @returns latencies in ms */
async function send(apiUrl, name, seconds) {
  const start = performance.now();
  const underWay = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = start + (n * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    underWay.push(deliver(apiUrl, `${name}_${n}`));
  }
  return Promise.all(underWay);
}

async function deliver(apiUrl, id) {
  const payload = JSON.stringify({ id, object: 'event', type, data: about }, null, 2);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  const sent = performance.now();
  const answer = await fetch(`${apiUrl}/stripe/webhook`, { method: 'POST', headers, body: payload });
  await answer.text();
  if (answer.status !== 200) throw new Error(`event ${id} was answered ${answer.status}`);
  return performance.now() - sent;
}

async function allDone(databaseUrl, expected) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const end = Date.now() + 60_000;
  let done = 0;
  while (done < expected && Date.now() < end) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS done FROM stripe_event WHERE id LIKE 'evt\\_%' AND done_at IS NOT NULL`,
    );
    done = rows[0].done;
    if (done < expected) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await client.end();
  if (done !== expected) throw new Error(`${expected} events were accepted, ${done} are done`);
}

try {
  await bench();
} finally {
  for (const close of closers.reverse()) await close();
}
