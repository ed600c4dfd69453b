import * as contract from '@tandem/contracts';
import { Clock, RecurringTasks } from '@tandem/platform';
import { readEntries } from '../support/entries';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import { insertSeller } from '../support/seller';
import { cards, orderBody, place, read, startShop, traineeBody, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

/** Passes on Stripe's page, and is refused whenever it is charged later. */
const refusedLater = '4000000000000341';

/** All written down, nothing computed: the days in Paris of what is bought at an instant, and of what is bought an hour later. */
const edges = [
  {
    when: '31 January 2027, 23:30 UTC',
    at: '2027-01-31T23:30:00Z',
    ...{ day: '2027-02-01', next: '2027-02-01', due: ['2027-02-01', '2027-02-21', '2027-03-13'] },
    ...{ until: '2027-02-15', payBackBy: '2027-03-01', charged: '2027-02-16', zone: '+01:00' },
    ...{ retries: ['2027-02-22', '2027-02-24'], numbers: ['F-2027-00001', 'F-2027-00003', 'A-2027-00001'] },
  },
  {
    when: '28 February 2027, half an hour before midnight in Paris',
    at: '2027-02-28T22:30:00Z',
    // The fourteenth day is a Sunday.
    ...{ day: '2027-02-28', next: '2027-03-01', due: ['2027-02-28', '2027-03-20', '2027-04-09'] },
    ...{ until: '2027-03-15', payBackBy: '2027-03-29', charged: '2027-03-16', zone: '+01:00' },
    ...{ retries: ['2027-03-21', '2027-03-23'], numbers: ['F-2027-00005', 'F-2027-00007', 'A-2027-00002'] },
  },
  {
    when: '27 March 2027, with the clock going forward two hours and a half later',
    at: '2027-03-27T22:30:00Z',
    ...{ day: '2027-03-27', next: '2027-03-28', due: ['2027-03-27', '2027-04-16', '2027-05-06'] },
    ...{ until: '2027-04-12', payBackBy: '2027-04-26', charged: '2027-04-13', zone: '+02:00' },
    ...{ retries: ['2027-04-17', '2027-04-19'], numbers: ['F-2027-00009', 'F-2027-00011', 'A-2027-00003'] },
  },
  {
    when: '31 October 2027, on the evening after the clock went back',
    at: '2027-10-31T22:30:00Z',
    ...{ day: '2027-10-31', next: '2027-11-01', due: ['2027-10-31', '2027-11-20', '2027-12-10'] },
    ...{ until: '2027-11-15', payBackBy: '2027-11-29', charged: '2027-11-16', zone: '+01:00' },
    ...{ retries: ['2027-11-21', '2027-11-23'], numbers: ['F-2027-00013', 'F-2027-00015', 'A-2027-00004'] },
  },
  {
    when: '31 December 2027, half an hour before midnight in Paris',
    at: '2027-12-31T22:30:00Z',
    ...{ day: '2027-12-31', next: '2028-01-01', due: ['2027-12-31', '2028-01-20', '2028-02-09'] },
    ...{ until: '2028-01-14', payBackBy: '2028-01-28', charged: '2028-01-15', zone: '+01:00' },
    ...{ retries: ['2028-01-21', '2028-01-23'], numbers: ['F-2027-00017', 'F-2028-00001', 'A-2028-00001'] },
  },
  {
    when: '29 February 2028, half an hour before midnight in Paris',
    at: '2028-02-29T22:30:00Z',
    ...{ day: '2028-02-29', next: '2028-03-01', due: ['2028-02-29', '2028-03-20', '2028-04-09'] },
    ...{ until: '2028-03-14', payBackBy: '2028-03-28', charged: '2028-03-15', zone: '+01:00' },
    ...{ retries: ['2028-03-21', '2028-03-23'], numbers: ['F-2028-00003', 'F-2028-00005', 'A-2028-00002'] },
  },
];

let shop: Shop;
let owner: TestPerson;

beforeAll(async () => {
  shop = await startShop({}, edges[0]!.at);
  owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  await insertSeller(shop.dataSource);
});
afterAll(() => shop.close());

async function moveTo(instant: string): Promise<void> {
  const clock = shop.app.get(Clock);
  await clock.advance(Date.parse(instant) - clock.now().getTime());
}

interface Bought {
  buyer: TestPerson;
  order: contract.Order;
}

const hers = ({ buyer, order }: Bought) => ({
  ask: shop.as(buyer.token),
  params: { orderId: order.id },
});
const dueOf = ({ order }: Bought) => order.instalments.map(({ dueOn }) => dueOn);

async function buy(offerId: string, plan = 'comptant', card = cards.good): Promise<Bought> {
  const buyer = await createPerson(shop.dataSource);
  const placed = await place(shop, buyer, offerId, { ...orderBody(buyer, offerId), plan });
  await shop.pay(placed, card);
  const order = await waitFor(async () => {
    const now = await read(shop, buyer, placed.id);
    return now.status !== 'pending' && now;
  });
  return { buyer, order };
}

/** A training contract, signed, with a card left for it. */
async function sign(startsOn: string, endsOn: string): Promise<Bought> {
  const buyer = await createPerson(shop.dataSource);
  const days = { startsOn, endsOn };
  const { id } = await createCohort(shop.dataSource, { price: 90_000, sale: 'training', ...days });
  const placed = await place(shop, buyer, id, traineeBody(buyer, id));
  const { ask, params } = hers({ buyer, order: placed });
  const { hash } = await ask(contract.getOrderContract, { params });
  const body = { hash, name: buyer.name, accept: true as const };
  await shop.pay(await ask(contract.signContract, { params, body }));
  const order = await waitFor(async () => {
    const now = await read(shop, buyer, placed.id);
    return now.status === 'active' && now;
  });
  return { buyer, order };
}

const standing = async ({ buyer, order }: Bought) =>
  (await read(shop, buyer, order.id)).instalments.map(({ status }) => status);

/** How often the second instalment was charged, and when it is next, in Paris. */
async function attempts({ order }: Bought): Promise<{ made: number; next: string | null }> {
  const [row] = await shop.dataSource.query<Array<{ made: number; next: string | null }>>(
    `SELECT attempts AS made, to_char(next_attempt_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') AS next
     FROM instalment WHERE order_id = $1 AND position = 2`,
    [order.id],
  );
  return row!;
}

const refused = (bought: Bought, times: number) =>
  waitFor(async () => {
    const { made, next } = await attempts(bought);
    return made === times && next !== null;
  });

const right = async (bought: Bought) => {
  const { ask, params } = hers(bought);
  return (await ask(contract.getWithdrawal, { params })).right;
};
const withdraw = (bought: Bought) => {
  const { ask, params } = hers(bought);
  return ask(contract.withdraw, { params, body: { name: bought.buyer.name } });
};

/** Number and day of a document. */
async function paper({ order }: Bought, series: 'F' | 'A') {
  const [row] = await shop.dataSource.query<Array<{ number: string; issuedOn: string }>>(
    `SELECT facts->>'number' AS number, facts->>'issuedOn' AS "issuedOn" FROM sales_document WHERE order_id = $1 AND series = $2`,
    [order.id, series],
  );
  return row!;
}

/** Orders and money by month. */
async function figures(months: string[]) {
  const { months: all } = await shop.as(owner.token)(contract.getSales, { query: { from: months[0]! } });
  return months.map((month) => {
    const { orders, cashed } = all.find((one) => one.month === month)!;
    return { orders, cashed: cashed.amount };
  });
}

it.each(edges)('days are those of Paris: $when', async (edge) => {
  const { at, day, next, until, zone, numbers } = edge;
  const months = [...new Set([day.slice(0, 7), next.slice(0, 7)])];
  await moveTo(at);
  const before = await figures(months);
  const { id: offerId } = await createCohort(shop.dataSource, { price: 50_000 });
  const { id: dearer } = await createCohort(shop.dataSource, { price: 90_000 });

  const [withdrawn, late] = [await buy(offerId), await buy(dearer, 'trois-fois', refusedLater)];
  const trained = await sign(edge.due[2]!, '2029-12-31');
  await moveTo(new Date(Date.parse(at) + 3_600_000).toISOString());
  const afterMidnight = await buy(offerId);

  expect(dueOf(withdrawn)).toEqual([day]);
  expect(dueOf(late)).toEqual(edge.due);
  expect(dueOf(afterMidnight)).toEqual([next]);
  expect(trained.order.instalments[0]).toMatchObject({ dueOn: edge.charged, amount: { amount: 27_000 } });
  expect(await right(withdrawn)).toMatchObject({ may: true, until });
  expect(await right(trained)).toMatchObject({ may: true, until });

  expect(await paper(withdrawn, 'F')).toEqual({ number: numbers[0], issuedOn: day });
  expect(await paper(afterMidnight, 'F')).toEqual({ number: numbers[1], issuedOn: next });
  const sold = (await figures(months)).map(({ orders, cashed }, index) => ({
    orders: orders - before[index]!.orders,
    cashed: cashed - before[index]!.cashed,
  }));
  const [first, second] = [
    { orders: 3, cashed: 80_000 },
    { orders: 1, cashed: 50_000 },
  ];
  expect(sold).toEqual(months.length === 1 ? [{ orders: 4, cashed: 130_000 }] : [first, second]);
  const { lines } = await readEntries(shop, owner.token, { from: day, to: next });
  for (const [bought, on] of [
    [withdrawn, day],
    [afterMidnight, next],
  ] as const) {
    const invoice = lines.find(({ PieceRef }) => PieceRef === numbers[bought === withdrawn ? 0 : 1]);
    expect(invoice).toMatchObject({
      EcritureDate: on.replaceAll('-', ''),
      PieceDate: on.replaceAll('-', ''),
    });
  }

  await moveTo(`${until}T23:59:00${zone}`);
  expect(await right(withdrawn)).toMatchObject({ may: true, owed: { by: edge.payBackBy } });
  expect((await withdraw(withdrawn)).done).toMatchObject({ amount: { amount: 50_000 } });
  expect(await paper(withdrawn, 'A')).toEqual({ number: numbers[2], issuedOn: until });
  await moveTo(`${edge.charged}T00:00:00${zone}`);
  expect(await problemOf(withdraw(late))).toMatchObject({
    code: 'withdrawal-refused',
    context: { because: 'window-closed', endedOn: until },
  });
  expect(await standing(trained)).toEqual(['due', 'due', 'due']);
  await moveTo(`${edge.charged}T09:00:00${zone}`);
  await waitFor(async () => (await standing(trained))[0] === 'paid');
  expect((await read(shop, withdrawn.buyer, withdrawn.order.id)).status).toBe('refunded');

  // Charged at nine in Paris, on both sides of a change, and tried again at nine of the days that follow.
  expect(await attempts(late)).toEqual({ made: 0, next: `${edge.due[1]}T09:00` });
  await moveTo(`${edge.due[1]}T09:00:00${zone}`);
  await refused(late, 1);
  expect(await attempts(late)).toEqual({ made: 1, next: `${edge.retries[0]}T09:00` });
  await moveTo(`${edge.retries[0]}T09:00:00${zone}`);
  await refused(late, 2);
  expect(await attempts(late)).toEqual({ made: 2, next: `${edge.retries[1]}T09:00` });
});

it('a training contract is paid as it is given: nothing in its window, 30 % after it, the rest while it runs', async () => {
  await moveTo('2028-05-02T08:00:00Z');
  const { buyer, order } = await sign('2028-06-01', '2028-09-29');
  expect(order.regime.withdrawalEndsOn).toBe('2028-05-16');
  const schedule = [
    { dueOn: '2028-05-17', amount: 27_000 },
    { dueOn: '2028-07-31', amount: 31_500 },
    { dueOn: '2028-09-29', amount: 31_500 },
  ];
  expect(order.instalments.map(({ dueOn, amount: { amount } }) => ({ dueOn, amount }))).toEqual(schedule);
  const [customer] = await shop.dataSource.query<Array<{ stripe_id: string }>>(
    'SELECT stripe_id FROM stripe_customer WHERE person_id = $1',
    [buyer.id],
  );
  // What Stripe took, and what the books say of it.
  const taken = async () => {
    const { data } = await shop.stripe.paymentIntents.list({ customer: customer!.stripe_id, limit: 100 });
    return data.reduce((sum, { amount_received }) => sum + amount_received, 0);
  };
  const booked = async () => {
    const [row] = await shop.dataSource.query<Array<{ sum: number }>>(
      'SELECT coalesce(sum(amount), 0)::integer AS sum FROM payment WHERE order_id = $1',
      [order.id],
    );
    return row!.sum;
  };
  let due = 0;
  for (const { dueOn, amount } of schedule) {
    await moveTo(`${dueOn}T08:59:00+02:00`);
    await shop.app.get(RecurringTasks).runDue();
    expect([await taken(), await booked()]).toEqual([due, due]);
    due += amount;
    await moveTo(`${dueOn}T09:00:00+02:00`);
    await waitFor(async () => (await booked()) === due);
    expect(await taken()).toBe(due);
  }
  expect(due).toBe(90_000);
});
