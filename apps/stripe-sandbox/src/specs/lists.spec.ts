import type Stripe from 'stripe';
import { COVERED, keyOf } from '../coverage/operations';
import { callEveryOperation } from './every-operation';
import { KEY, startBench, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  // Three of each kind at least, so that there is a page in the middle.
  for (let round = 0; round < 3; round += 1) await callEveryOperation(bench);
  for (let n = 0; n < 3; n += 1) await lasting(bench.stripe);
});
afterAll(() => bench.close());

/** What the round above deletes again. */
async function lasting(stripe: Stripe): Promise<void> {
  await stripe.coupons.create({ percent_off: 5 });
  await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/', enabled_events: ['charge.expired'] });
}

/** Every address that lists, but for those below one object; the balance is one by itself. */
const lists = COVERED.filter(({ method, path }) => method === 'GET' && !path.includes('ID'))
  .map(({ path }) => path)
  .filter((path) => path !== '/v1/balance');

interface Page {
  data: { id: string; created: number }[];
  has_more: boolean;
}

async function get(path: string, query: Record<string, string>): Promise<Page> {
  const headers = { authorization: `Bearer ${KEY}` };
  const response = await fetch(`${bench.sandbox.url}${path}?${String(new URLSearchParams(query))}`, {
    headers,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
}

it('has every list among the covered operations', () => {
  expect(lists.map((path) => keyOf({ method: 'GET', path }))).toHaveLength(16);
});

it.each(lists)('%s is walked forwards and backwards one by one', async (path) => {
  const whole = await get(path, { limit: '4' });
  const ids = whole.data.map((one) => one.id);
  expect(ids.length).toBeGreaterThanOrEqual(3);
  const [first = '', second = '', third = ''] = ids;
  const next = await get(path, { limit: '1', starting_after: first });
  expect([next.data.map((one) => one.id), next.has_more]).toEqual([[second], true]);
  const back = await get(path, { limit: '1', ending_before: third });
  expect([back.data.map((one) => one.id), back.has_more]).toEqual([[second], true]);
  const start = await get(path, { limit: '5', ending_before: third });
  expect([start.data.map((one) => one.id), start.has_more]).toEqual([[first, second], false]);
});

/** Stripe does not list these by their creation time. */
const undated = ['/v1/payment_methods', '/v1/webhook_endpoints'];

it.each(lists.filter((path) => !undated.includes(path)))('%s is filtered by creation time', async (path) => {
  const ids = (await get(path, { limit: '4' })).data.map((one) => one.id);
  const now = String(bench.nowSeconds() + 1);
  expect((await get(path, { 'created[gte]': now })).data).toEqual([]);
  expect((await get(path, { 'created[lt]': now, limit: '4' })).data.map((one) => one.id)).toEqual(ids);
});

it('goes on after a session that was open when it was shown, and no longer is', async () => {
  const { stripe } = bench;
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1) made.unshift((await bench.session()).id);
  const page = await stripe.checkout.sessions.list({ status: 'open', limit: 2 });
  const last = page.data[1]!.id;
  await stripe.checkout.sessions.expire(last);
  const rest = await stripe.checkout.sessions.list({ status: 'open', limit: 1, starting_after: last });
  expect(rest.data.map((one) => one.id)).toEqual([made[2]]);
});
