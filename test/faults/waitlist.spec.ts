import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createApp } from '../../apps/api/src/create-app';
import { OfferFreedSeats } from '../../libs/cohorts/src/waitlist/offer-freed-seats';
import { testConfig } from '../support/config';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { createBuyers, place, read, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let other: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  shop = await startShop({ DATABASE_POOL: '30' });
  // A second server on the same database: its jobs take what they find, whatever the first one does.
  other = await createApp(testConfig({ DATABASE_URL: shop.databaseUrl }));
  await other.init();
});
afterAll(async () => {
  await other.close();
  await shop.close();
});

const offerFreed = () => Promise.all([shop.app.get(OfferFreedSeats).run(), other.get(OfferFreedSeats).run()]);

/** What was done, by the code of its refusal otherwise. */
const attempt = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error as contract.ProblemError).problem?.code ?? String(error),
  );
const join = ({ token }: TestPerson, cohortId: string) =>
  attempt(shop.as(token)(contract.joinWaitlist, { params: { cohortId } }));
const leave = ({ token }: TestPerson, cohortId: string) =>
  attempt(shop.as(token)(contract.leaveWaitlist, { params: { cohortId } }));

interface Line {
  person_id: string;
  number: number;
  status: string;
  enrolment_id: string | null;
  seat: string | null;
  offered_at: Date | null;
}

/** The queue in its order, each with the state of the seat that it names. */
const queueOf = (cohortId: string) =>
  shop.dataSource.query<Line[]>(
    `SELECT w.person_id, w.number, w.status, w.enrolment_id, w.offered_at, e.status AS seat
     FROM waitlist_entry w LEFT JOIN enrolment e ON e.id = w.enrolment_id
     WHERE w.cohort_id = $1 ORDER BY w.number`,
    [cohortId],
  );

/** What holds at any moment, whoever does what. */
async function expectSound(cohortId: string): Promise<Line[]> {
  const [seats, queue] = await Promise.all([seatsOf(shop, cohortId), queueOf(cohortId)]);
  expect(seats.counter).toBe(seats.held + seats.active);
  expect(seats.counter).toBeLessThanOrEqual(seats.capacity);
  for (const line of queue) {
    if (line.status === 'offered' || line.status === 'buying') expect(line.seat).toBe('held');
    if (line.status === 'seated') expect(line.seat).toBe('active');
  }
  const offered = queue.filter(({ status }) => status === 'offered').length;
  expect(seats.held).toBe(offered + seats.pending);
  return queue;
}

/** How often each was told that a seat is offered to her. */
async function offersTold(cohortId: string): Promise<number[]> {
  const rows = await shop.dataSource.query<Array<{ told: number }>>(
    `SELECT (SELECT count(*)::int FROM outbox o
       WHERE o.handler = 'mail-seat-offered' AND o.payload->>'entryId' = w.id::text) AS told
     FROM waitlist_entry w WHERE w.cohort_id = $1 AND w.offered_at IS NOT NULL ORDER BY w.number`,
    [cohortId],
  );
  return rows.map(({ told }) => told);
}

async function fullCohort(capacity: number) {
  const { id } = await createCohort(shop.dataSource, { capacity });
  const seated = await createBuyers(shop, capacity);
  const orders = await Promise.all(
    seated.map(async (buyer) => ({ buyer, order: await place(shop, buyer, id) })),
  );
  return { id, orders };
}

const giveUp = ({ buyer, order }: { buyer: TestPerson; order: contract.Order }) =>
  attempt(shop.as(buyer.token)(contract.cancelOrder, { params: { orderId: order.id } }));

it('twenty seats freed at once go to the first twenty of fifty, in two processes, each told once', async () => {
  const { id, orders } = await fullCohort(20);
  const waiting = await createBuyers(shop, 50);
  // Each in two tabs.
  expect(new Set(await Promise.all([...waiting, ...waiting].map((person) => join(person, id))))).toEqual(
    new Set(['done']),
  );
  const queue = await queueOf(id);
  expect(queue.map(({ number }) => number)).toEqual(waiting.map((_, index) => index + 1));
  const byId = new Map(waiting.map((person) => [person.id, person]));
  const inOrder = queue.map(({ person_id: personId }) => byId.get(personId)!);
  const strangers = await createBuyers(shop, 10);

  const outcomes = await Promise.all([
    ...orders.map(giveUp),
    offerFreed(),
    ...strangers.map((person) => attempt(place(shop, person, id))),
    offerFreed(),
    ...inOrder.slice(30).map((person) => attempt(place(shop, person, id))),
  ]);
  expect(new Set(outcomes.flat().filter((outcome) => outcome !== undefined))).toEqual(
    new Set(['done', 'cohort-full']),
  );
  await Promise.all([offerFreed(), offerFreed(), offerFreed()]);
  const after = await expectSound(id);
  expect(after.map(({ status }) => status)).toEqual(
    waiting.map((_, index) => (index < 20 ? 'offered' : 'waiting')),
  );
  expect(await offersTold(id)).toEqual(Array.from({ length: 20 }, () => 1));

  // They buy in two tabs, leave, or let it be, while the jobs run.
  const [buying, leaving] = [inOrder.slice(0, 8), inOrder.slice(8, 14)];
  const answers = await Promise.all([
    ...buying.flatMap((person) => [attempt(place(shop, person, id)), attempt(place(shop, person, id))]),
    ...leaving.map((person) => leave(person, id)),
    offerFreed().then(() => 'done'),
    ...leaving.map((person) => attempt(place(shop, person, id))),
  ]);
  expect(answers.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 'done'));
  await offerFreed();
  await expectSound(id);
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 20 });

  await shop.advance(48 * 60 + 40);
  await waitFor(async () => {
    await offerFreed();
    const lines = await queueOf(id);
    const over = lines.slice(0, 20).every(({ status }) => status === 'lapsed' || status === 'left');
    return over && lines.filter(({ status }) => status === 'offered').length === 20;
  });
  const last = await expectSound(id);
  // Nobody was offered a seat before somebody who had come sooner.
  const offeredAt = last.flatMap(({ offered_at: at }) => (at ? [at.getTime()] : []));
  expect(offeredAt).toEqual([...offeredAt].sort((one, two) => one - two));
  expect(new Set(await offersTold(id))).toEqual(new Set([1]));
});

it('gives a seat that is paid while its offer ends, its owner leaves and the job runs, once or not at all', async () => {
  for (let round = 0; round < 2; round += 1) {
    const { id, orders } = await fullCohort(4);
    const waiting = await createBuyers(shop, 8);
    for (const person of waiting) await join(person, id);
    await Promise.all(orders.map(giveUp));
    await offerFreed();
    await shop.advance(48 * 60 - 2);
    const buying = waiting.slice(0, 3);
    const bought = await Promise.all(
      buying.map(async (buyer) => ({ buyer, order: await place(shop, buyer, id) })),
    );
    const [outcomes] = await Promise.all([
      Promise.all(bought.map(({ order }) => shop.pay(order))),
      shop.advance(34),
      leave(buying[0]!, id),
      giveUp(bought[1]!),
      offerFreed(),
    ]);
    await shop.advance(1);
    for (const [index, { buyer, order }] of bought.entries()) {
      const status = await waitFor(async () => {
        const now = (await read(shop, buyer, order.id)).status;
        return now !== 'pending' && now;
      });
      expect(status === 'paid').toBe(outcomes[index] === 'succeeded');
    }
    await waitFor(async () => {
      await offerFreed();
      const { counter } = await seatsOf(shop, id);
      return counter === 4;
    });
    await expectSound(id);
    expect(new Set(await offersTold(id))).toEqual(new Set([1]));
  }
});

it('sells what was offered, and nothing more, whoever closes enrolment meanwhile', async () => {
  const { token } = await createPerson(shop.dataSource, { roles: ['owner'] });
  const close = (cohortId: string) =>
    shop.as(token)(contract.updateCohort, { params: { cohortId }, body: { status: 'closed', revision: 0 } });
  for (let round = 0; round < 3; round += 1) {
    const { id, orders } = await fullCohort(4);
    const waiting = await createBuyers(shop, 6);
    for (const person of waiting) await join(person, id);
    await Promise.all(orders.slice(0, 3).map(giveUp));
    await offerFreed();
    const [offered, others] = [waiting.slice(0, 3), [...waiting.slice(3), ...(await createBuyers(shop, 2))]];
    const [, bought, ...refused] = await Promise.all([
      close(id),
      Promise.all(
        offered.flatMap((buyer) => [0, 1].map(async () => ({ buyer, order: await place(shop, buyer, id) }))),
      ),
      ...others.map((person) => attempt(place(shop, person, id))),
      offerFreed(),
    ]);
    expect(refused.flat()).not.toContain('done');
    expect(new Set(bought.map(({ order }) => order.id)).size).toBe(3);
    await expectSound(id);
    // A seat that comes free while it is closed is nobody's, while the others pay.
    await Promise.all([
      ...bought.filter((_, index) => index % 2 === 0).map(({ order }) => shop.pay(order)),
      giveUp(orders[3]!),
      offerFreed(),
    ]);
    for (const { buyer, order } of bought)
      await waitFor(async () => (await read(shop, buyer, order.id)).status === 'paid');
    await offerFreed();
    expect((await expectSound(id)).map(({ status }) => status)).toEqual([
      ...['seated', 'seated', 'seated', 'waiting', 'waiting', 'waiting'],
    ]);
    expect(await seatsOf(shop, id)).toMatchObject({ counter: 3, active: 3 });
    expect(await offersTold(id)).toEqual([1, 1, 1]);
  }
});

it('goes on with the next when somebody was given a seat beside the queue', async () => {
  const { id, orders } = await fullCohort(2);
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  for (const person of [first, second]) await join(person, id);
  await giveUp(orders[0]!);
  await shop.dataSource.query('UPDATE cohort SET capacity = 3 WHERE id = $1', [id]);
  await shop.dataSource.query(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at) VALUES ($1, $2, $3, 'active', now(), now())`,
    [newId(), id, first.id],
  );
  await shop.dataSource.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [id]);
  await offerFreed();
  await offerFreed();
  expect((await queueOf(id)).map(({ status }) => status)).toEqual(['seated', 'offered']);
});
