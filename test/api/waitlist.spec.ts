import * as contract from '@tandem/contracts';
import { ConcludeOrder } from '../../libs/billing/src/orders/conclude-order';
import { lockOrder } from '../../libs/billing/src/orders/lock-order';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';
import { problem, queueOf } from '../support/queue';
import { createBuyers, place, read, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;

let mails: TestMails;

beforeAll(async () => {
  mails = await startMails();
  shop = await startShop({ SMTP_URL: mails.smtpUrl });
});
afterAll(async () => {
  await shop.close();
  await mails.close();
});

const hours = 60;
const { almostSold, becomes, giveUp, join, leave, placeOf } = queueOf(() => shop);
const seats = async (cohortId: string) =>
  (await shop.as()(contract.getCohortSeats, { params: { cohortId } })).seats;
/** What she was told since: by mail, the latest first, and in the portal. */
async function told({ email, token }: TestPerson) {
  await settled(shop.dataSource);
  const { notifications } = await shop.as(token)(contract.listNotifications, { query: {} });
  return {
    mails: (await mails.to(email)).map(({ subject }) => subject.slice(0, 20)),
    notifications: notifications.map(({ kind, place }) => [kind, place?.page]),
  };
}

it('lets in whoever finds no seat, once, and says where she stands', async () => {
  const { id } = await createCohort(shop.dataSource, { capacity: 2 });
  const [ines, nora, lea] = (await createBuyers(shop, 3)) as [TestPerson, TestPerson, TestPerson];
  await expect(join(ines, id)).rejects.toMatchObject(problem('seats-left'));
  await enrol(shop.dataSource, id, ines.id);
  await place(shop, nora, id);
  expect(await seats(id)).toEqual({ state: 'full', waiting: 0 });
  await expect(join(ines, id)).rejects.toMatchObject(problem('already-enrolled'));
  await expect(join(nora, id)).rejects.toMatchObject(problem('seat-held'));

  const others = await createBuyers(shop, 2);
  for (const person of [...others, lea]) await join(person, id);
  await Promise.all([1, 2, 3].map(() => join(lea, id)));
  expect(await placeOf(lea, id)).toEqual({ kind: 'waiting', position: 3 });
  expect(await seats(id)).toEqual({ state: 'full', waiting: 3 });

  await leave(others[0]!, id);
  expect(await placeOf(others[0]!, id)).toBeNull();
  expect(await placeOf(lea, id)).toEqual({ kind: 'waiting', position: 2 });
  await join(others[0]!, id);
  expect(await placeOf(others[0]!, id)).toEqual({ kind: 'waiting', position: 3 });
});

it('takes nobody in for a cohort that is closed, and shows no draft', async () => {
  const [ines] = (await createBuyers(shop, 1)) as [TestPerson];
  const closed = await createCohort(shop.dataSource, { status: 'closed' });
  expect(await seats(closed.id)).toEqual({ state: 'closed', reason: 'sales-ended' });
  await expect(join(ines, closed.id)).rejects.toMatchObject(problem('cohort-not-open'));
  const over = await createCohort(shop.dataSource, { endsOn: '2026-03-01' });
  expect(await seats(over.id)).toEqual({ state: 'closed', reason: 'over' });
  await expect(join(ines, over.id)).rejects.toMatchObject(problem('cohort-not-open'));
  await expect(place(shop, ines, over.id)).rejects.toMatchObject(problem('cohort-not-open'));
  const draft = await createCohort(shop.dataSource, { status: 'draft' });
  await expect(seats(draft.id)).rejects.toMatchObject(problem('not-found'));
});

it('offers a freed seat to who waited longest, sells it to nobody else, and her order takes that very seat', async () => {
  const { id, buyer, order } = await almostSold();
  const [first, second, stranger] = (await createBuyers(shop, 3)) as [TestPerson, TestPerson, TestPerson];
  await join(first, id);
  await join(second, id);
  await giveUp(buyer, order);
  // Whether or not the job has run already.
  await expect(place(shop, stranger, id)).rejects.toMatchObject(problem('cohort-full'));
  await expect(place(shop, buyer, id)).rejects.toMatchObject(problem('cohort-full'));
  await shop.advance(1);
  await becomes(first, id, 'offered');
  expect(await placeOf(second, id)).toEqual({ kind: 'waiting', position: 1 });
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 1, pending: 0 });
  await expect(place(shop, second, id)).rejects.toMatchObject(problem('cohort-full'));

  const bought = await place(shop, first, id);
  expect(await placeOf(first, id)).toEqual({ kind: 'buying' });
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 1, pending: 1 });
  await shop.pay(bought);
  await waitFor(async () => (await read(shop, first, bought.id)).status === 'paid');
  expect(await placeOf(first, id)).toBeNull();
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, active: 1, paid: 1 });
});

it('keeps an offer through an order that came to nothing, then passes it on; she may join again at the end', async () => {
  const { id, buyer, order } = await almostSold();
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  for (const person of [first, second]) await join(person, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');

  const given = await place(shop, first, id);
  await giveUp(first, given);
  expect(await placeOf(first, id)).toMatchObject({ kind: 'offered' });
  const forgotten = await place(shop, first, id, { plan: 'trois-fois' });
  // Another choice keeps the seat, and the end of the hold gives it back to the offer.
  const chosen = await place(shop, first, id);
  expect(chosen.id).not.toBe(forgotten.id);
  await shop.advance(34);
  await becomes(first, id, 'offered');
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 1, pending: 0 });

  await shop.advance(48 * hours);
  await becomes(second, id, 'offered');
  expect(await placeOf(first, id)).toMatchObject({ kind: 'lapsed' });
  expect(await told(first)).toEqual({
    mails: ['La place gardée pour', 'Une place est à toi '],
    notifications: [
      ['seat-lapsed', 'waiting'],
      ['seat-offered', 'waiting'],
    ],
  });
  expect(await told(second)).toEqual({
    ...{ mails: ['Une place est à toi '], notifications: [['seat-offered', 'waiting']] },
  });
  await join(first, id);
  expect(await placeOf(first, id)).toEqual({ kind: 'waiting', position: 1 });

  // Who leaves with an offer passes it on.
  await leave(second, id);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 1 });
});

it('gives a seat that is paid as its offer ends, whatever is heard first', async () => {
  const { id, buyer, order } = await almostSold();
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  for (const person of [first, second]) await join(person, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  await shop.advance(48 * hours - 3);
  const last = await place(shop, first, id);
  // The offer is over, her order is not.
  await shop.advance(10);
  await shop.as(first.token)(contract.syncOrder, { params: { orderId: last.id } });
  expect(await placeOf(first, id)).toEqual({ kind: 'buying' });
  await Promise.all([shop.pay(last), shop.advance(1)]);
  await waitFor(async () => (await read(shop, first, last.id)).status === 'paid');
  expect(await placeOf(second, id)).toEqual({ kind: 'waiting', position: 1 });
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, active: 1, held: 0 });
});

it('seats her on what an offer still holds for her, when an order that had lapsed is paid after all', async () => {
  const { id, buyer, order } = await almostSold();
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  for (const person of [first, second]) await join(person, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  const late = await place(shop, first, id);
  // Over here, while its page is still open at Stripe.
  await shop.dataSource.transaction(async (tx) =>
    shop.app.get(ConcludeOrder).release(tx, await lockOrder(tx, late.id), 'expired', null),
  );
  expect(await placeOf(first, id)).toMatchObject({ kind: 'offered' });
  await shop.pay(late);
  await waitFor(async () => (await read(shop, first, late.id)).status === 'paid');
  expect(await placeOf(first, id)).toBeNull();
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, active: 1, held: 0 });
  expect(await placeOf(second, id)).toEqual({ kind: 'waiting', position: 1 });
});

it('lets another choice of the same order keep its seat while others wait', async () => {
  const { id, buyer, order } = await almostSold();
  const [waiting] = (await createBuyers(shop, 1)) as [TestPerson];
  await join(waiting, id);
  const chosen = await place(shop, buyer, id, { plan: 'trois-fois' });
  expect(chosen.id).not.toBe(order.id);
  expect(await placeOf(waiting, id)).toEqual({ kind: 'waiting', position: 1 });
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 1, pending: 1 });
});

it('offers the seats of a larger cohort, free ones too, and ends a wait that an order ends first', async () => {
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const { id } = await createCohort(shop.dataSource, { capacity: 1, price: 0 });
  const [ines, ...waiting] = await createBuyers(shop, 4);
  await enrol(shop.dataSource, id, ines!.id);
  for (const person of waiting) await join(person, id);
  await shop.as(owner.token)(contract.updateCohort, {
    params: { cohortId: id },
    body: { capacity: 3, revision: 0 },
  });
  // Two are free and three wait: the second need not wait to be told, the third does.
  await expect(place(shop, waiting[2]!, id)).rejects.toMatchObject(problem('cohort-full'));
  expect(await place(shop, waiting[1]!, id)).toMatchObject({ status: 'paid' });
  expect(await placeOf(waiting[1]!, id)).toBeNull();
  await shop.advance(1);
  await becomes(waiting[0]!, id, 'offered');
  expect(await place(shop, waiting[0]!, id)).toMatchObject({ status: 'paid' });
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 3, active: 3, held: 0 });
  const smaller = { params: { cohortId: id }, body: { capacity: 2, revision: 1 } };
  await expect(shop.as(owner.token)(contract.updateCohort, smaller)).rejects.toMatchObject(
    problem('capacity-below-taken'),
  );
  expect(await placeOf(waiting[2]!, id)).toEqual({ kind: 'waiting', position: 1 });
});

it('shows trainers and owners the queue, and takes somebody off it with a reason that she is told', async () => {
  const trainer = await createPerson(shop.dataSource, { roles: ['trainer'] });
  const { id, buyer, order } = await almostSold({ trainerIds: [trainer.id] });
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  for (const person of [first, second]) await join(person, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  const list = () => shop.as(trainer.token)(contract.getWaitlist, { params: { cohortId: id } });
  const { lines } = await list();
  expect(lines).toMatchObject([{ status: 'offered' }, { status: 'waiting', offeredUntil: null }]);
  const remove = (reason = 'Inscrite dans la promotion de mars.') =>
    shop.as(trainer.token)(contract.removeFromWaitlist, {
      ...{ params: { cohortId: id, entryId: lines[0]!.id }, body: { reason } },
    });
  await Promise.all([remove(), remove()]);
  await expect(remove('À sa demande.')).rejects.toMatchObject(problem('waitlist-place-ended'));
  expect(await placeOf(first, id)).toMatchObject({
    ...{ kind: 'removed', reason: 'Inscrite dans la promotion de mars.' },
  });
  expect((await told(first)).notifications).toContainEqual(['seat-removed', 'waiting']);
  expect(JSON.stringify(await mails.to(first.email))).toContain('Inscrite dans la promotion de mars.');
  await shop.advance(1);
  await becomes(second, id, 'offered');
  expect((await list()).ended).toEqual({ seated: 0, lapsed: 0, left: 0, removed: 1 });
  const acts = await shop.dataSource.query<unknown[]>(
    `SELECT FROM audit_log WHERE action = 'waitlist.remove' AND subject_id = $1`,
    [lines[0]!.id],
  );
  expect(acts).toHaveLength(1);
});

it('says to staff that she waits no longer, where she was faster, and tells her nothing', async () => {
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const { id } = await createCohort(shop.dataSource, { price: 0, capacity: 1 });
  const [seated, left] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  await enrol(shop.dataSource, id, owner.id);
  for (const person of [seated, left]) await join(person, id);
  const { lines } = await shop.as(owner.token)(contract.getWaitlist, { params: { cohortId: id } });
  await leave(left, id);
  await shop.as(owner.token)(contract.updateCohort, {
    ...{ params: { cohortId: id }, body: { capacity: 2, revision: 0 } },
  });
  expect(await place(shop, seated, id)).toMatchObject({ status: 'paid' });
  for (const line of lines)
    await expect(
      shop.as(owner.token)(contract.removeFromWaitlist, {
        params: { cohortId: id, entryId: line.id },
        body: { reason: 'La salle est trop petite.' },
      }),
    ).rejects.toMatchObject(problem('waitlist-place-ended'));
  for (const person of [seated, left])
    expect((await told(person)).notifications).not.toContainEqual(['seat-removed', 'waiting']);
});

it('speaks no more of an offer that ran out to who has a seat since', async () => {
  const { id, buyer, order } = await almostSold();
  const [first] = (await createBuyers(shop, 1)) as [TestPerson];
  await join(first, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  await shop.advance(48 * hours + 1);
  await becomes(first, id, 'lapsed');
  await shop.pay(await place(shop, first, id));
  await waitFor(async () => (await placeOf(first, id)) === null);
});
