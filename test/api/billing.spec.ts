import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf } from '@tandem/platform';
import { balancesOf } from '../support/entries';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { insertOffer, termsOf, threeTimes } from '../support/offers';
import { insertSeller } from '../support/seller';
import {
  cards,
  orderBody,
  place,
  read,
  seatsOf,
  sessionOf,
  startShop,
  traineeBody,
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
});
afterEach(() => shop.sandbox.faults.clear());

const settled = (order: contract.Order, status: contract.OrderStatus) =>
  waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return now.status === status && now;
  });

function refusal(code: contract.ProblemCode) {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) });
}

describe('buying', () => {
  it('holds a seat, takes the money and enrols', async () => {
    const cohort = await createCohort(shop.dataSource, { price: 149_000 });
    const order = await place(shop, buyer, cohort.id);
    expect(order).toMatchObject({
      status: 'pending',
      total: { amount: 149_000, currency: 'EUR' },
      paidAt: null,
    });
    expect(Date.parse(order.heldUntil!) - Date.parse(order.createdAt)).toBe(32 * 60_000);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 1, active: 0 });

    const session = await shop.stripe.checkout.sessions.retrieve(sessionOf(order));
    expect(session).toMatchObject({
      client_reference_id: order.id,
      amount_total: 149_000,
      expires_at: Math.floor(Date.parse(order.heldUntil!) / 1000),
      success_url: `http://127.0.0.1:3000/commandes/${order.id}?session={CHECKOUT_SESSION_ID}`,
      cancel_url: `http://127.0.0.1:3000/commandes/${order.id}/annulee`,
      metadata: { orderId: order.id, personId: buyer.id, offerId: cohort.id },
    });

    expect(await shop.pay(order)).toBe('succeeded');
    const paid = await settled(order, 'paid');
    expect(paid).toMatchObject({ heldUntil: null, checkoutUrl: null, lastDecline: null });
    expect(paid.paidAt).not.toBeNull();
    const booked = { '411': 0, '517': 149_000, '706': -149_000 };
    expect(await balancesOf(shop.dataSource, order.id)).toEqual(booked);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 0, active: 1, paid: 1 });
  });

  it('buys once on a double click, and on one more click later', async () => {
    const cohort = await createCohort(shop.dataSource, { capacity: 1 });
    const orders = await Promise.all([1, 2, 3].map(() => place(shop, buyer, cohort.id)));
    orders.push(await place(shop, buyer, cohort.id));
    expect(new Set(orders.map((order) => order.id)).size).toBe(1);
    expect(new Set(orders.map((order) => order.checkoutUrl)).size).toBe(1);
    expect(orders[0]!.checkoutUrl).toContain('/c/pay/');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 1, pending: 1 });
  });

  it('two purchases, and two refunds, of the same sum within the same minute are two (onetimesecret#2605)', async () => {
    const owner = shop.as((await createPerson(shop.dataSource, { roles: ['owner'] })).token);
    for (let purchase = 0; purchase < 2; purchase++) {
      const cohort = await createCohort(shop.dataSource, { price: 30_000 });
      const order = await place(shop, buyer, cohort.id);
      await shop.pay(order);
      await settled(order, 'paid');
      const params = { orderId: order.id };
      for (const refundable of [30_000, 25_000]) {
        const body = { amount: 5_000, ends: false, reason: 'goodwill' as const, refundable };
        await owner(contract.giveRefund, { params, body });
      }
    }
    const { data: customers } = await shop.stripe.customers.list({ email: buyer.email });
    const { data: intents } = await shop.stripe.paymentIntents.list({ customer: customers[0]!.id });
    expect(intents.map(({ amount_received }) => amount_received)).toEqual([30_000, 30_000]);
    for (const { id } of intents)
      await waitFor(async () => {
        const { data } = await shop.stripe.refunds.list({ payment_intent: id });
        return data.length === 2 && data.every(({ amount }) => amount === 5_000);
      });
  });

  it('needs no Stripe for a cohort that costs nothing', async () => {
    shop.fault({ failApi: { path: '/v1/', times: 1000, after: 'before' } });
    const cohort = await createCohort(shop.dataSource, { price: 0 });
    expect(await place(shop, buyer, cohort.id)).toMatchObject({ status: 'paid', checkoutUrl: null });
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, active: 1 });
  });

  it('goes through after a refused card', async () => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    expect(await shop.pay(order, cards.poor)).toBe('declined');
    await waitFor(async () => (await read(shop, buyer, order.id)).lastDecline === 'insufficient_funds');
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'pending' });

    expect(await shop.pay(order)).toBe('succeeded');
    expect(await settled(order, 'paid')).toMatchObject({ lastDecline: null });
  });

  it('refuses what cannot be bought', async () => {
    const { dataSource } = shop;
    const [full, closed, mine] = await Promise.all([
      createCohort(dataSource, { capacity: 1 }),
      createCohort(dataSource, { status: 'closed' }),
      createCohort(dataSource),
    ]);
    await enrol(dataSource, full.id, (await createPerson(dataSource)).id);
    await enrol(dataSource, mine.id, buyer.id);
    await expect(place(shop, buyer, full.id)).rejects.toEqual(refusal('cohort-full'));
    await expect(place(shop, buyer, closed.id)).rejects.toEqual(refusal('cohort-not-open'));
    await expect(place(shop, buyer, mine.id)).rejects.toEqual(refusal('already-enrolled'));
    await expect(place(shop, buyer, buyer.id)).rejects.toEqual(refusal('not-found'));
    const body = { ...orderBody(buyer, mine.id), acceptTerms: false as true };
    await expect(shop.as(buyer.token)(contract.placeOrder, { body })).rejects.toEqual(refusal('validation'));
    const orders = await shop.as(buyer.token)(contract.listMyOrders, {});
    expect(orders).toEqual({ orders: [] });
  });

  it('keeps the seat while Stripe is away, and a repeat goes on', async () => {
    const cohort = await createCohort(shop.dataSource);
    shop.fault({ failApi: { path: '/v1/checkout/sessions', times: 1000, after: 'before' } });
    await expect(place(shop, buyer, cohort.id)).rejects.toEqual(refusal('payment-unavailable'));
    const { orders } = await shop.as(buyer.token)(contract.listMyOrders, {});
    expect(orders).toMatchObject([{ status: 'pending', checkoutUrl: null }]);

    shop.sandbox.faults.clear();
    const order = await place(shop, buyer, cohort.id);
    expect(order).toMatchObject({ id: orders[0]!.id, status: 'pending' });
    expect(await shop.pay(order)).toBe('succeeded');
    await settled(order, 'paid');
  });
});

it('3-D Secure: nothing is paid before her bank has said yes', async () => {
  const cohort = await createCohort(shop.dataSource);
  const order = await place(shop, buyer, cohort.id);
  const answer = await fetch(
    `${shop.sandbox.url}/_sandbox/checkout/${order.checkoutUrl!.split('/').at(-1)}/pay`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ card: '4000002760003155' }),
    },
  );
  const { kind, url } = (await answer.json()) as { kind: string; url: string };
  expect(kind).toBe('requires_action');
  expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'pending' });
  await fetch(url, { method: 'POST', body: new URLSearchParams({ answer: 'approve' }), redirect: 'manual' });
  await settled(order, 'paid');
});

describe('a bundle', () => {
  const bundle = async (capacity: number) => {
    const cohorts = await Promise.all(
      [24, capacity].map((seats) => createCohort(shop.dataSource, { capacity: seats })),
    );
    const terms = termsOf(
      cohorts.map(({ id }) => id),
      { price: 200_000, plans: [threeTimes] },
    );
    return { cohorts, offerId: await insertOffer(shop.dataSource, terms) };
  };
  const seats = (cohorts: Array<{ id: string }>) => Promise.all(cohorts.map(({ id }) => seatsOf(shop, id)));

  it('gives every seat with the first of its instalments', async () => {
    const { cohorts, offerId } = await bundle(1);
    const order = await place(shop, buyer, offerId, { plan: threeTimes.key });
    expect(order.cohorts.map(({ id }) => id).sort()).toEqual(cohorts.map(({ id }) => id).sort());
    expect(order.instalments.map(({ amount }) => amount.amount)).toEqual([66_668, 66_666, 66_666]);
    expect(await seats(cohorts)).toMatchObject([{ held: 1 }, { held: 1 }]);
    expect(await shop.pay(order)).toBe('succeeded');
    const bound = await settled(order, 'active');
    expect(bound.instalments.map(({ status }) => status)).toEqual(['paid', 'due', 'due']);
    expect(bound.instalments.slice(1).every(({ nextAttemptAt }) => nextAttemptAt !== null)).toBe(true);
    expect(await seats(cohorts)).toMatchObject([{ active: 1 }, { active: 1 }]);
    const { data } = await shop.stripe.paymentIntents.list({ limit: 1 });
    expect(data[0]).toMatchObject({ amount: 66_668, setup_future_usage: 'off_session' });
  });

  it('holds no seat where one of its cohorts is full', async () => {
    const { cohorts, offerId } = await bundle(1);
    await enrol(shop.dataSource, cohorts[1]!.id, (await createPerson(shop.dataSource)).id);
    await expect(place(shop, buyer, offerId, { plan: threeTimes.key })).rejects.toEqual(
      refusal('cohort-full'),
    );
    expect(await seats(cohorts)).toMatchObject([{ counter: 0, held: 0 }, { counter: 1 }]);
  });
});

describe('who sees what', () => {
  it('shows an order to its buyer alone', async () => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    const params = { orderId: order.id };
    const stranger = shop.as((await createPerson(shop.dataSource)).token);
    for (const endpoint of [contract.getOrder, contract.syncOrder, contract.cancelOrder]) {
      await expect(stranger(endpoint, { params })).rejects.toEqual(refusal('not-found'));
      await expect(shop.as()(endpoint, { params })).rejects.toEqual(refusal('unauthenticated'));
    }
    await expect(stranger(contract.listOrders, { query: {} })).rejects.toEqual(refusal('forbidden'));
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'pending' });
  });

  it('gives the owner every order, found by name, with payments and the sum that was cashed', async () => {
    const owner = shop.as((await createPerson(shop.dataSource, { roles: ['owner'] })).token);
    buyer = await createPerson(shop.dataSource, { name: 'Zoé Lefèvre-100%' });
    const before = await owner(contract.listOrders, { query: {} });
    const cohort = await createCohort(shop.dataSource, { price: 90_000 });
    const order = await place(shop, buyer, cohort.id);
    await shop.pay(order);
    await settled(order, 'paid');
    const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(sessionOf(order));
    await shop.stripe.refunds.create({ payment_intent: payment_intent as string, amount: 10_000 });

    const found = await waitFor(async () => {
      const page = await owner(contract.listOrders, { query: { search: 'zoe LEFEVRE', status: 'paid' } });
      return page.orders[0]?.payments[0]?.refunded.amount === 10_000 && page;
    });
    expect(found).toMatchObject({ total: 1, page: 1 });
    expect(found.orders[0]).toMatchObject({
      id: order.id,
      person: { id: buyer.id, email: buyer.email },
      payments: [{ amount: { amount: 90_000 }, stripePaymentIntent: payment_intent }],
    });
    expect(found.cashed.amount).toBe(before.cashed.amount + 80_000);
    const literal = await owner(contract.listOrders, { query: { search: '100%' } });
    expect(literal.orders.map((one) => one.id)).toEqual([order.id]);
    // By its number as mails quote it, by the whole of it, and never by less.
    const number = order.id.slice(-8).toUpperCase();
    const ids = async (search: string) =>
      (await owner(contract.listOrders, { query: { search } })).orders.map((one) => one.id);
    expect(await ids(number)).toEqual([order.id]);
    expect(await ids(order.id)).toEqual([order.id]);
    expect(await ids(number.slice(1))).toEqual([]);
    const beyond = await owner(contract.listOrders, { query: { page: 50 } });
    expect(beyond).toMatchObject({ orders: [], total: before.total + 1, cashed: found.cashed });
  });
});

it('a training contract states what the course asks for, and who trains with which qualifications', async () => {
  await insertSeller(shop.dataSource);
  const cohort = await createCohort(shop.dataSource, { sale: 'training' });
  const order = await place(shop, buyer, cohort.id, traineeBody(buyer, cohort.id));
  const trainer = await createPerson(shop.dataSource, { name: 'Nora Petit', roles: ['trainer'] });
  const pair = [cohort.id, trainer.id];
  await shop.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', pair);
  const params = { orderId: order.id };
  const said = async () =>
    JSON.stringify((await shop.as(buyer.token)(contract.getOrderContract, { params })).text.sections);
  expect(await said()).toContain('"Nora Petit\u202f: forme pour l’académie"');
  const body = { qualifications: 'dix ans de direction' };
  await shop.as(trainer.token)(contract.setQualifications, { body });
  expect(await said()).toContain('"Nora Petit\u202f: dix ans de direction"');
  expect(await said()).toMatch(/"title":"Niveau demandé","blocks":\[\{"kind":"paragraph","text":"Auc/);
});

it('an offer is on sale until its last day is over in Paris, whose day ends before that of the database', async () => {
  const clock = shop.app.get(Clock);
  const today = dayIn('Europe/Paris', clock.now());
  const cohort = await createCohort(shop.dataSource, { startsOn: '2024-01-08', endsOn: today });
  const isOnSale = async () =>
    (await shop.as()(contract.listOpenOffers, { params: { courseSlug: 'obm' } })).offers.some(
      ({ id }) => id === cohort.id,
    );
  expect(await isOnSale()).toBe(true);
  const over = instantOf(addDays(today, 1), '00:00', 'Europe/Paris');
  await shop.advance((over.getTime() - clock.now().getTime()) / 60_000 + 1);
  expect(await isOnSale()).toBe(false);
});
