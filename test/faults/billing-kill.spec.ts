import * as contract from '@tandem/contracts';
import { Clock, Relay } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { startMortalShop, type MortalShop } from '../support/mortal-shop';
import { insertSeller } from '../support/seller';
import { orderBody, payAt, traineeBody } from '../support/shop';
import { waitFor } from '../support/wait-for';

let { sandbox, stripe, proxy, victim, survivor, close } = {} as MortalShop;

beforeEach(async () => {
  ({ sandbox, stripe, proxy, victim, survivor, close } = await startMortalShop());
});
afterEach(() => close());

function place(url: string, buyer: TestPerson, cohortId: string): Promise<contract.Order> {
  const call = contract.createClient({ baseUrl: url, token: buyer.token });
  return call(contract.placeOrder, { body: orderBody(buyer, cohortId) });
}

const orders = () =>
  survivor.get(DataSource).query<Array<{ id: string; status: string; enrolment: string; payments: number }>>(
    `SELECT o.id, o.status, e.status AS enrolment,
       (SELECT count(*)::int FROM payment p WHERE p.order_id = o.id) AS payments
     FROM purchase_order o JOIN order_seat s ON s.order_id = o.id JOIN enrolment e ON e.id = s.enrolment_id`,
  );

it.each([
  ['before the customer exists', 'POST /v1/customers', 'before'],
  ['after the customer was created', 'POST /v1/customers', 'after'],
  ['before the checkout exists', 'POST /v1/checkout/sessions', 'before'],
  ['after the checkout was opened', 'POST /v1/checkout/sessions', 'after'],
  ['with the event stored, before it is looked up', 'GET /v1/events/', 'before'],
  ['with the event looked up, before the checkout is read', 'GET /v1/checkout/sessions/', 'before'],
  ['with the checkout read, before the order is changed', 'GET /v1/checkout/sessions/', 'after'],
] as const)(
  'the process is killed %s: reconciliation alone makes paid and enrolled agree',
  async (_step, call, when) => {
    const dataSource = survivor.get(DataSource);
    const buyer = await createPerson(dataSource);
    const cohort = await createCohort(dataSource, { capacity: 1 });
    proxy.arm({ call, when, spring: victim.kill });
    const placed = await place(victim.url, buyer, cohort.id).catch(() => null);
    if (placed) await payAt(sandbox)(placed.checkoutUrl!.split('/').at(-1)!);
    await victim.dead;
    const [left] = await orders();
    expect(left).toMatchObject({ status: 'pending', enrolment: 'held', payments: 0 });

    // She pays if there is anything to pay; where there is not, she asks again.
    let [session] = (await stripe.checkout.sessions.list({})).data;
    if (!session) {
      const again = await place(await survivor.getUrl(), buyer, cohort.id);
      expect(again.id).toBe(left!.id);
      [session] = (await stripe.checkout.sessions.list({})).data;
    }
    if (session!.status === 'open') expect(await payAt(sandbox)(session!.id)).toBe('succeeded');
    await survivor.get(Clock).advance(60_000);
    survivor.get(Relay).start();

    await waitFor(async () => (await orders())[0]?.status === 'paid');
    expect(await orders()).toEqual([{ id: left!.id, status: 'paid', enrolment: 'active', payments: 1 }]);
    expect((await stripe.checkout.sessions.list({})).data).toHaveLength(1);
    expect((await stripe.customers.list({})).data).toHaveLength(1);
  },
);

it('the process is killed before the checkout exists and she never comes back: the seat is free again', async () => {
  const dataSource = survivor.get(DataSource);
  const buyer = await createPerson(dataSource);
  const cohort = await createCohort(dataSource, { capacity: 1 });
  proxy.arm({ call: 'POST /v1/checkout/sessions', when: 'before', spring: victim.kill });
  await place(victim.url, buyer, cohort.id).catch(() => null);
  await victim.dead;
  await survivor.get(Clock).advance(34 * 60_000);
  survivor.get(Relay).start();
  await waitFor(async () => (await orders())[0]?.status === 'expired');
  const next = await createPerson(dataSource);
  expect(await place(await survivor.getUrl(), next, cohort.id)).toMatchObject({ status: 'pending' });
});

it.each(['before', 'after'] as const)(
  'the process is killed %s the checkout of a contract that she has just signed: it is signed once, and goes on',
  async (when) => {
    const dataSource = survivor.get(DataSource);
    await insertSeller(dataSource);
    const buyer = await createPerson(dataSource);
    const cohort = await createCohort(dataSource, { sale: 'training', capacity: 1, startsOn: '2035-01-08' });
    const at = (baseUrl: string) => contract.createClient({ baseUrl, token: buyer.token });
    const { id: orderId } = await at(victim.url)(contract.placeOrder, {
      body: traineeBody(buyer, cohort.id),
    });
    const params = { orderId };
    const { hash } = await at(victim.url)(contract.getOrderContract, { params });
    const body = { hash, name: buyer.name, accept: true as const };
    proxy.arm({ call: 'POST /v1/checkout/sessions', when, spring: victim.kill });
    await at(victim.url)(contract.signContract, { params, body }).catch(() => null);
    await victim.dead;

    const alive = at(await survivor.getUrl());
    const { signed } = await alive(contract.getOrderContract, { params });
    expect(signed).not.toBeNull();
    const order = await alive(contract.signContract, { params, body });
    expect((await alive(contract.getOrderContract, { params })).signed).toEqual(signed);
    expect((await stripe.checkout.sessions.list({})).data).toHaveLength(1);
    expect(await payAt(sandbox)(order.checkoutUrl!.split('/').at(-1)!)).toBe('succeeded');
    survivor.get(Relay).start();
    await survivor.get(Clock).advance(60_000);
    await waitFor(async () => (await orders())[0]?.status === 'active');
    expect(await orders()).toEqual([{ id: orderId, status: 'active', enrolment: 'active', payments: 0 }]);
    expect((await stripe.paymentIntents.list({})).data).toEqual([]);
  },
);
