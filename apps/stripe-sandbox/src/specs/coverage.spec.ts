import { COVERED, keyOf, stripeOperations } from '../coverage/operations';
import { KEY, startBench, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const all = stripeOperations().map(keyOf);
const covered = COVERED.map(keyOf);

it('serves no operation that stripe-node does not have', () => {
  expect(all.length).toBeGreaterThan(400);
  expect(covered.filter((one) => !all.includes(one))).toEqual([]);
});

it('lists both, from the registered endpoints', async () => {
  const page = await (
    await fetch(`${bench.sandbox.url}/_sandbox/coverage`, { headers: { 'accept-language': 'en' } })
  ).text();
  const [before = '', after = ''] = page.split('Not covered at all');
  for (const one of covered) expect(before).toContain(`<code>${one}</code>`);
  expect(after).toContain('<code>POST /v1/subscriptions</code>');
  expect(after).not.toContain('/v1/coupons');
});

it('answers an error to everything else', async () => {
  // All that look like the address of an object, and one in ten of the rest.
  const others = all
    .filter((one) => !covered.includes(one))
    .filter((one, index) => one.endsWith('/search') || index % 10 === 0);
  const codes = await Promise.all(
    others.map(async (one) => {
      const [method = '', path = ''] = one.split(' ');
      const headers = { authorization: `Bearer ${KEY}` };
      const response = await fetch(bench.sandbox.url + path, { method, headers });
      const body = (await response.json()) as { error?: { code?: string } };
      return response.status === 404 && body.error?.code === 'sandbox_not_covered' ? null : one;
    }),
  );
  expect(codes.filter((one) => one !== null)).toEqual([]);
});
