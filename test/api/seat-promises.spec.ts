import * as contract from '@tandem/contracts';
import { createPerson, type TestPerson } from '../support/factories';
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

const { almostSold, becomes, giveUp, join, placeOf } = queueOf(() => shop);
const hours = 60;
const course = { params: { courseSlug: 'obm' } };
/** What the site sells her of a cohort: whether a seat is kept for her; null where it sells her none. */
async function keptFor(id: string, token?: string): Promise<boolean | null> {
  const { offers } = await shop.as(token)(contract.listOpenOffers, course);
  return offers.find((offer) => offer.id === id)?.cohorts[0]!.held ?? null;
}
async function lastMail({ email }: TestPerson) {
  await settled(shop.dataSource);
  return (await mails.to(email))[0]!;
}
const previewed = (offerId: string, token?: string) =>
  shop.as(token)(contract.previewOrder, { params: { offerId }, query: { buyer: 'consumer' } });

it('keeps to an offer that was mailed when enrolment closes, and offers nothing more until it opens again', async () => {
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const { id, buyer, order } = await almostSold({ capacity: 2 });
  const [last, first, second, third] = (await createBuyers(shop, 4)) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  const other = await place(shop, last, id);
  for (const person of [first, second, third]) await join(person, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  expect([await keptFor(id, first.token), await keptFor(id, second.token), await keptFor(id)]).toEqual([
    ...[true, false, false],
  ]);
  let revision = 0;
  const enrolment = async (status: 'open' | 'closed') => {
    const body = { status, revision };
    const changed = { params: { cohortId: id }, body };
    ({ revision } = await shop.as(owner.token)(contract.updateCohort, changed));
  };
  await enrolment('closed');
  await giveUp(last, other);

  // To everybody else it is closed, who waits too; she reads, chooses, changes her mind, and pays.
  for (const person of [second, buyer]) {
    await expect(place(shop, person, id)).rejects.toMatchObject(problem('cohort-not-open'));
    await expect(previewed(id, person.token)).rejects.toMatchObject(problem('cohort-not-open'));
  }
  await expect(previewed(id)).rejects.toMatchObject(problem('cohort-not-open'));
  expect([await keptFor(id, first.token), await keptFor(id, second.token), await keptFor(id)]).toEqual([
    ...[true, null, null],
  ]);
  expect((await previewed(id, first.token)).offer).toMatchObject({ seatsLeft: 0, held: true });
  await giveUp(first, await place(shop, first, id));
  expect(await placeOf(first, id)).toMatchObject({ kind: 'offered' });
  await place(shop, first, id, { plan: 'trois-fois' });
  const chosen = await place(shop, first, id);
  await shop.advance(5);
  await shop.pay(chosen);
  await waitFor(async () => (await read(shop, first, chosen.id)).status === 'paid');
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, active: 1, held: 0 });
  const { places } = await shop.as(second.token)(contract.listMyWaiting, {});
  expect(places).toMatchObject([{ closed: 'sales-ended', state: { kind: 'waiting', position: 1 } }]);

  await enrolment('open');
  await shop.advance(1);
  await becomes(second, id, 'offered');
  await enrolment('closed');
  await shop.advance(48 * hours + 1);
  await becomes(second, id, 'lapsed');
  expect((await lastMail(second)).text).toContain('Les inscriptions à cette promotion sont closes.');
  expect(await placeOf(third, id)).toEqual({ kind: 'waiting', position: 1 });
  await expect(place(shop, second, id)).rejects.toMatchObject(problem('cohort-not-open'));
  expect(await seatsOf(shop, id)).toMatchObject({ counter: 1, held: 0 });
});

it('lets staff take back what was offered before enrolment closed, and sells nothing of what is archived', async () => {
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const offeredBeforeItCloses = async () => {
    const { id, buyer, order } = await almostSold();
    const [person] = (await createBuyers(shop, 1)) as [TestPerson];
    await join(person, id);
    await giveUp(buyer, order);
    await shop.advance(1);
    await becomes(person, id, 'offered');
    const closed = { params: { cohortId: id }, body: { status: 'closed' as const, revision: 0 } };
    await shop.as(owner.token)(contract.updateCohort, closed);
    return { person, params: { cohortId: id } };
  };
  const removed = await offeredBeforeItCloses();
  const { lines } = await shop.as(owner.token)(contract.getWaitlist, removed);
  await shop.as(owner.token)(contract.removeFromWaitlist, {
    params: { ...removed.params, entryId: lines[0]!.id },
    body: { reason: 'La salle est trop petite.' },
  });
  expect((await lastMail(removed.person)).text).toContain('La salle est trop petite.');
  const { cohortId } = removed.params;
  await expect(place(shop, removed.person, cohortId)).rejects.toMatchObject(problem('cohort-not-open'));
  expect(await seatsOf(shop, cohortId)).toMatchObject({ counter: 0, held: 0 });

  const archived = await offeredBeforeItCloses();
  const { fingerprint, seatsHeld } = await shop.as(owner.token)(contract.previewCohortArchive, archived);
  expect(seatsHeld).toBe(1);
  const body = { archived: true as const, fingerprint };
  await shop.as(owner.token)(contract.archiveCohort, { ...archived, body });
  const id = archived.params.cohortId;
  await expect(place(shop, archived.person, id)).rejects.toMatchObject(problem('cohort-not-open'));
  expect(await keptFor(id, archived.person.token)).toBeNull();
});

it('sells her the offer of the day a seat was offered to her, when it is taken off sale, and no older one', async () => {
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const { id, buyer, order } = await almostSold({ capacity: 2 });
  const [first, second] = (await createBuyers(shop, 2)) as [TestPerson, TestPerson];
  const { as } = shop;
  const other = await place(shop, second, id);
  const { terms } = await as(owner.token)(contract.getOffer, { params: { offerId: id } });
  const early = await as(owner.token)(contract.createOffer, { body: { ...terms, price: 9_000 } });
  const sale = (offerId: string, status: 'open' | 'closed') =>
    as(owner.token)(contract.setOfferStatus, { params: { offerId }, body: { status } });
  await shop.dataSource.query(`UPDATE offer SET status = 'open' WHERE id = $1`, [early.id]);
  await sale(early.id, 'closed');
  await join(first, id);
  await giveUp(buyer, order);
  await shop.advance(1);
  await becomes(first, id, 'offered');
  // She is one of those to whom an offer of two cohorts is promised, a seat of each being offered to her.
  const beside = await almostSold({ capacity: 1 });
  await join(first, beside.id);
  await giveUp(beside.buyer, beside.order);
  await shop.advance(1);
  await becomes(first, beside.id, 'offered');
  const both = { ...terms, cohortIds: [id, beside.id] };
  const bundle = { params: { offerId: (await as(owner.token)(contract.createOffer, { body: both })).id } };
  await shop.dataSource.query(`UPDATE offer SET status = 'open' WHERE id = $1`, [bundle.params.offerId]);
  expect((await as(owner.token)(contract.getOffer, bundle)).promised).toBe(1);
  expect((await sale(id, 'closed')).promised).toBe(1);

  await expect(place(shop, first, early.id)).rejects.toMatchObject(problem('offer-not-open'));
  await expect(place(shop, buyer, id)).rejects.toMatchObject(problem('offer-not-open'));
  await expect(previewed(id, buyer.token)).rejects.toMatchObject(problem('offer-not-open'));
  expect([await keptFor(id, first.token), await keptFor(id, buyer.token)]).toEqual([true, null]);
  expect(await keptFor(early.id, first.token)).toBeNull();
  expect((await previewed(id, first.token)).offer.held).toBe(true);
  await place(shop, first, id, { plan: 'trois-fois' });
  const chosen = await place(shop, first, id);
  await shop.pay(chosen);
  await waitFor(async () => (await read(shop, first, chosen.id)).status === 'paid');
  const after = await as(owner.token)(contract.getOffer, { params: { offerId: id } });
  expect(after).toMatchObject({ status: 'closed', promised: 0 });
  await giveUp(second, other);
  await expect(place(shop, second, id)).rejects.toMatchObject(problem('offer-not-open'));
});
