import { createCohort, createPerson } from '../support/factories';
import { place, read, signed, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

/** Her bank disputes it as soon as it is paid. */
const disputedCard = '4000000000000259';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
  // Webhooks come from the test alone.
  shop.fault({ drop: 100_000 });
});
afterAll(() => shop.close());

async function decide(outcome: 'won'): Promise<void> {
  const [dispute] = (await shop.stripe.disputes.list({ limit: 1 })).data;
  await fetch(`${shop.sandbox.url}/_sandbox/disputes/${dispute!.id}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
}

it.each([
  ['opened', 'charge.dispute.created', 'open'],
  ['decided', 'charge.dispute.closed', 'won'],
] as const)(
  'that a dispute was %s is told before its payment: it is on the books',
  async (_what, type, status) => {
    const buyer = await createPerson(shop.dataSource);
    const cohort = await createCohort(shop.dataSource, { price: 90_000 });
    const order = await place(shop, buyer, cohort.id);
    await shop.pay(order, disputedCard);
    if (status === 'won') await decide(status);
    const [event] = (await shop.stripe.events.list({ types: [type], limit: 1 })).data;
    expect((await fetch(`${shop.url}/stripe/webhook`, signed(JSON.stringify(event)))).status).toBe(200);
    await waitFor(async () => {
      const done = 'SELECT FROM stripe_event WHERE id = $1 AND done_at IS NOT NULL';
      return (await shop.dataSource.query<unknown[]>(done, [event!.id])).length > 0;
    });
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
    const disputes = await shop.dataSource.query('SELECT status, amount FROM dispute WHERE order_id = $1', [
      order.id,
    ]);
    expect(disputes).toEqual([{ status, amount: 90_000 }]);
  },
);
