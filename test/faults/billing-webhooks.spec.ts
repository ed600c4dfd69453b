import * as contract from '@tandem/contracts';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import {
  cards,
  place,
  read,
  seatsOf,
  sessionOf,
  signed,
  startShop,
  webhookSecret,
  type Shop,
} from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let buyer: TestPerson;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.close());
beforeEach(async () => {
  buyer = await createPerson(shop.dataSource);
  // Webhooks come from the test alone, when and as often as it says.
  shop.fault({ drop: 100_000 });
});

const post = (payload: string, secret?: string, at?: Date) =>
  fetch(`${shop.url}/stripe/webhook`, signed(payload, secret, at));

const deliver = (event: Stripe.Event) => post(JSON.stringify(event));

async function count(table: string, where = 'true', values: unknown[] = []): Promise<number> {
  const [row] = await shop.dataSource.query<Array<{ rows: number }>>(
    `SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`,
    values,
  );
  return row!.rows;
}

/** Events at Stripe about one order, oldest first. */
async function eventsOf(order: contract.Order): Promise<Stripe.Event[]> {
  const events = await shop.stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 5000 });
  const about = (event: Stripe.Event) =>
    (event.data.object as { metadata?: Record<string, string> }).metadata?.['orderId'] === order.id;
  return events.filter(about).reverse();
}

const done = (events: Stripe.Event[]) =>
  waitFor(async () => {
    const ids = events.map((event) => event.id);
    const undone = await count('stripe_event', 'id = ANY ($1) AND done_at IS NULL', [ids]);
    return undone === 0;
  });

describe('a forged message (golevelup/nestjs#425)', () => {
  const body = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    type: 'charge.refunded',
    data: { object: {} },
  });

  it.each<[string, () => Promise<Response>]>([
    ['signed with another secret', () => post(body, 'whsec_of_somebody_else')],
    ['signed too long ago', () => post(body, webhookSecret, new Date(Date.now() - 301_000))],
    [
      'altered after it was signed',
      () => fetch(`${shop.url}/stripe/webhook`, { ...signed(body), body: `${body} ` }),
    ],
    [
      'not signed',
      () =>
        fetch(`${shop.url}/stripe/webhook`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
    ],
  ])('%s is refused and leaves nothing', async (_how, send) => {
    const answer = await send();
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-signature' });
    expect(await count('stripe_event', `id = 'evt_forged'`)).toBe(0);
  });

  it('would have been taken with the right signature, of the body byte for byte', async () => {
    // The control: without it the refusals above could have any cause. Parsed and written again it is another text.
    const genuine = ` {"amount": 1.0, "name": "\\u00c9l\\u00e9na", ${body.replace('evt_forged', 'evt_genuine').slice(1)}\n\n`;
    expect(JSON.stringify(JSON.parse(genuine))).not.toBe(genuine);
    expect((await post(genuine)).status).toBe(200);
    expect(await count('stripe_event', `id = 'evt_genuine'`)).toBe(1);
  });
});

describe('one event', () => {
  it('takes effect once however often it comes at once (medusajs/medusa#2948)', async () => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    await shop.pay(order);
    const completed = (await eventsOf(order)).find((event) => event.type === 'checkout.session.completed')!;

    const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(completed)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    await done([completed]);
    await Promise.all(Array.from({ length: 20 }, () => deliver(completed)));

    expect(await count('stripe_event', 'id = $1', [completed.id])).toBe(1);
    expect(await count('payment', 'order_id = $1', [order.id])).toBe(1);
    expect(await count('audit_log', `subject_id = $1 AND action = 'order.pay'`, [order.id])).toBe(1);
    const jobs = await shop.dataSource.query<Array<{ handler: string; rows: number }>>(
      `SELECT handler, count(*)::int AS rows FROM outbox
       WHERE event = 'billing.stripe-event-received' AND payload->>'stripeEventId' = $1
          OR event = 'billing.order-concluded' AND payload->>'orderId' = $2 GROUP BY handler`,
      [completed.id, order.id],
    );
    expect(jobs).toContainEqual({ handler: 'apply-stripe-event', rows: 1 });
    expect(jobs.filter((job) => job.rows !== 1)).toEqual([]);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, active: 1, paid: 1 });
  });

  it('stays to be done when Stripe cannot be asked, and is done later (frappe/payments#240)', async () => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    await shop.pay(order);
    const completed = (await eventsOf(order)).find((event) => event.type === 'checkout.session.completed')!;
    shop.fault({ failApi: { path: `/v1/events/${completed.id}`, times: 3, after: 'before' } });
    await deliver(completed);
    await waitFor(async () => shop.sandbox.faults.current().failApi?.times === 0);
    expect(await count('stripe_event', 'id = $1 AND done_at IS NULL', [completed.id])).toBe(1);
    await done([completed]);
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
  });

  it('about something else on the same account changes nothing', async () => {
    const foreign = await shop.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'eur',
      confirm: false,
    });
    const event = {
      ...(await shop.stripe.events.list({ limit: 1 })).data[0]!,
      type: 'payment_intent.succeeded',
      data: { object: foreign },
    } as Stripe.Event;
    const orders = await count('purchase_order');
    expect((await deliver(event)).status).toBe(200);
    await done([event]);
    expect(await count('purchase_order')).toBe(orders);
    expect(await count('payment', 'stripe_payment_intent = $1', [foreign.id])).toBe(0);
  });
});

describe('webhook and success page', () => {
  const sync = (order: contract.Order) =>
    shop.as(buyer.token)(contract.syncOrder, { params: { orderId: order.id } });

  it.each(['webhook first', 'page first', 'both at once'])('%s', async (first) => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    expect(await sync(order)).toMatchObject({ status: 'pending' });
    await shop.pay(order);
    const events = await eventsOf(order);
    const hear = async () => void (await Promise.all(events.map(deliver)));
    if (first === 'webhook first') {
      await hear();
      await done(events);
      expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
    }
    if (first === 'both at once') await Promise.all([hear(), sync(order), sync(order)]);
    expect(await sync(order)).toMatchObject({ status: 'paid' });
    await hear();
    await done(events);
    expect(await count('payment', 'order_id = $1', [order.id])).toBe(1);
    expect(await count('audit_log', `subject_id = $1 AND action = 'order.pay'`, [order.id])).toBe(1);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, active: 1, paid: 1 });
  });
});

it('an event about the intent alone finds its order: the metadata is on both (Sylius/StripePlugin#90)', async () => {
  const cohort = await createCohort(shop.dataSource);
  const order = await place(shop, buyer, cohort.id);
  await shop.pay(order);
  const session = await shop.stripe.checkout.sessions.retrieve(sessionOf(order), {
    expand: ['payment_intent'],
  });
  const about = { orderId: order.id, personId: buyer.id, offerId: cohort.id };
  expect(session.metadata).toEqual(about);
  expect((session.payment_intent as Stripe.PaymentIntent).metadata).toEqual(about);
  const paid = (await eventsOf(order)).find(({ type }) => type === 'payment_intent.succeeded')!;
  await deliver(paid);
  await done([paid]);
  expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
});

it('a refusal and a payment of the same second, told in the wrong order, are a payment (stripe/sync-engine#268)', async () => {
  const cohort = await createCohort(shop.dataSource);
  const order = await place(shop, buyer, cohort.id);
  await shop.pay(order, cards.refused);
  await shop.pay(order);
  const events = await eventsOf(order);
  const told = ['payment_intent.succeeded', 'payment_intent.payment_failed'].map((type) =>
    events.find((event) => event.type === type)!,
  );
  for (const event of told) {
    // As if both had the same time, also where the machine was too slow for it.
    await deliver({ ...event, created: told[0]!.created });
    await done([event]);
  }
  expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid', lastDecline: null });
  expect(await count('payment', 'order_id = $1', [order.id])).toBe(1);
});

it('a refund made by hand at Stripe is found even when its webhook never comes', async () => {
  const cohort = await createCohort(shop.dataSource);
  const order = await place(shop, buyer, cohort.id);
  await shop.pay(order);
  await shop.as(buyer.token)(contract.syncOrder, { params: { orderId: order.id } });
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(sessionOf(order));
  await shop.stripe.refunds.create({ payment_intent: payment_intent as string });
  await shop.advance(1);
  await waitFor(async () => (await read(shop, buyer, order.id)).status === 'refunded');
  expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0, active: 0 });
  expect(await count('payment', 'order_id = $1 AND refunded = amount', [order.id])).toBe(1);
});

describe('events in any order, late, doubled (laravel/cashier-stripe#1201)', () => {
  type Fact = (order: contract.Order) => Promise<unknown>;
  const intentOf = async (order: contract.Order) =>
    (await shop.stripe.checkout.sessions.retrieve(sessionOf(order))).payment_intent as string;
  const refuse: Fact = (order) => shop.pay(order, cards.refused);
  const pay: Fact = (order) => shop.pay(order);
  const refund =
    (amount?: number): Fact =>
    async (order) =>
      shop.stripe.refunds.create({ payment_intent: await intentOf(order), ...(amount && { amount }) });
  const expire: Fact = (order) => shop.stripe.checkout.sessions.expire(sessionOf(order));

  const stories: Array<[string, Fact[], object]> = [
    ['paid', [refuse, pay], { status: 'paid', declined: null, refunded: 0, seats: 1 }],
    ['partly refunded', [pay, refund(10_000), refund(5_000)], { status: 'paid', refunded: 15_000, seats: 1 }],
    [
      'refunded',
      [refuse, pay, refund(10_000), refund()],
      { status: 'refunded', refunded: 149_000, seats: 0 },
    ],
    [
      'expired',
      [refuse, expire],
      { status: 'expired', declined: 'generic_decline', refunded: null, seats: 0 },
    ],
  ];

  async function endOf(order: contract.Order) {
    const [row] = await shop.dataSource.query<object[]>(
      `SELECT o.status, o.last_decline AS declined, p.refunded, c.seats_taken AS seats,
         (SELECT count(*)::int FROM payment p WHERE p.order_id = o.id) AS payments, e.status AS enrolment
       FROM purchase_order o JOIN order_seat s ON s.order_id = o.id JOIN cohort c ON c.id = s.cohort_id
         JOIN enrolment e ON e.id = s.enrolment_id
       LEFT JOIN payment p ON p.order_id = o.id WHERE o.id = $1`,
      [order.id],
    );
    return row!;
  }

  it.each(stories)('end the same: %s', async (_name, facts, expected) => {
    const hearings = fc.tuple(...facts.map(() => fc.array(fc.nat(50), { maxLength: 3 })));
    await fc.assert(
      fc.asyncProperty(hearings, fc.infiniteStream(fc.nat()), async (heard, dice) => {
        buyer = await createPerson(shop.dataSource);
        const cohort = await createCohort(shop.dataSource, { price: 149_000 });
        const order = await place(shop, buyer, cohort.id);
        for (const [index, fact] of facts.entries()) {
          await fact(order);
          const events = await eventsOf(order);
          const some = heard[index]!.map((pick) => events[pick % events.length]!);
          await Promise.all(some.map(deliver));
        }
        const weighed = (await eventsOf(order)).map((event) => ({
          event,
          weight: dice.next().value as number,
        }));
        const shuffled = weighed.sort((a, b) => a.weight - b.weight).map(({ event }) => event);
        for (const event of shuffled) expect((await deliver(event)).status).toBe(200);
        await done(shuffled);
        const payments = (expected as { refunded: number | null }).refunded === null ? 0 : 1;
        expect(await endOf(order)).toMatchObject({ ...expected, payments });
      }),
      { numRuns: 12 },
    );
  });
});
