import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf } from '@tandem/platform';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { startMails, type TestMails } from '../support/mails';
import { termsOf } from '../support/offers';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';
import { insertSeller } from '../support/seller';
import { place, read, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let mails: TestMails;
let buyer: TestPerson;

beforeAll(async () => {
  mails = await startMails();
  shop = await startShop({ SMTP_URL: mails.smtpUrl });
  await insertSeller(shop.dataSource);
});
afterAll(async () => {
  await shop.close();
  await mails.close();
});
beforeEach(async () => {
  buyer = await createPerson(shop.dataSource, { name: 'Maud Élève' });
});

const today = () => dayIn('Europe/Paris', shop.app.get(Clock).now());
/** Who signs for the company is not who follows the course. */
const company: contract.Buyer = {
  ...{ kind: 'professional', name: 'Inès Martin', company: 'Atelier Martin', siren: '732829320' },
  vatNumber: 'FR44732829320',
  address: { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' },
};
const training = () => createCohort(shop.dataSource, { sale: 'training', startsOn: addDays(today(), 30) });
const order = async (plan = 'comptant') => {
  const cohort = await training();
  return { cohort, order: await place(shop, buyer, cohort.id, { plan, buyer: company }) };
};
const conventionOf = (orderId: string, by = buyer) =>
  shop.as(by.token)(contract.getOrderContract, { params: { orderId } });
const sign = (
  orderId: string,
  body: Partial<InputOf<typeof contract.signContract>['body']> & { hash: string },
  by = buyer,
) =>
  shop.as(by.token)(contract.signContract, {
    params: { orderId },
    body: { name: 'Inès Martin', signsAs: 'gérante', accept: true, ...body },
  });
const settled = (orderId: string, status: contract.OrderStatus) =>
  waitFor(async () => {
    const now = await read(shop, buyer, orderId);
    return now.status === status && now;
  });

it('a company is told of it, signs it, then pays, and finds it among the papers', async () => {
  const { cohort, order: placed } = await order();
  const told = await shop.as()(contract.previewOrder, {
    params: { offerId: cohort.id },
    query: { buyer: 'professional' },
  });
  expect(told).toMatchObject({ because: 'buys-training', withdrawal: null });
  expect(told.documents).toEqual(['terms', 'convention', 'invoice']);
  expect(placed).toMatchObject({
    ...{ status: 'pending', checkoutUrl: null },
    ...{ regime: { kind: 'b2b', rule: told.rule.since }, contract: { kind: 'convention', signedAt: null } },
  });
  expect((await shop.stripe.checkout.sessions.list({ limit: 100 })).data).toEqual([]);

  const { text, hash, ...page } = await conventionOf(placed.id);
  expect(page).toMatchObject({ kind: 'convention', signer: 'Inès Martin', signed: null });
  expect(JSON.stringify(text.sections)).toContain('"items":["Maud Élève"]');
  const signed = await sign(placed.id, { hash });
  expect(signed.checkoutUrl).toMatch(/\/c\/pay\//);
  expect(await conventionOf(placed.id)).toMatchObject({
    ...{ text, hash, signed: { name: 'Inès Martin', signsAs: 'gérante' } },
  });
  expect(await shop.pay(signed)).toBe('succeeded');
  const paid = await settled(placed.id, 'paid');
  expect(paid.contract).toEqual({ kind: 'convention', signedAt: signed.contract!.signedAt });
  expect(paid.regime.withdrawalEndsOn).toBeNull();
  expect(await seatsOf(shop, cohort.id)).toMatchObject({ active: 1 });

  const { events } = await shop.as(buyer.token)(contract.getOrderTimeline, {
    params: { orderId: placed.id },
  });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'signed', detail: 'convention' }));
  const { papers } = await shop.as(buyer.token)(contract.getMyPapers, {});
  expect(papers).toMatchObject([
    { order: { contract: paid.contract }, documents: [{ kind: 'invoice' }], withdrawUntil: null },
  ]);
  const answer = await fetch(`${shop.url}/orders/${placed.id}/contract/pdf`, {
    headers: { authorization: `Bearer ${buyer.token}` },
  });
  const pdf = readPdf(Buffer.from(await answer.arrayBuffer())).text.replaceAll(/\s+/g, ' ');
  for (const words of ['Atelier Martin', 'FR44732829320', 'Maud Élève', 'gérante', hash.slice(0, 30)])
    expect(pdf).toContain(words);
  const mail = await waitFor(async () =>
    (await mails.to(buyer.email)).find(({ text }) => /convention/.test(text)),
  );
  expect(mail!.text).toContain(
    'Tu as signé une convention de formation professionnelle pour une organisation',
  );
});

it('is signed by the name of the order, as something, by whose order it is, as it was read', async () => {
  const { order: placed } = await order();
  const { hash } = await conventionOf(placed.id);
  for (const { signsAs, wrong } of [
    { signsAs: undefined, wrong: ['#/name', '#/signsAs'] },
    { signsAs: ' ', wrong: ['#/signsAs'] },
  ]) {
    const { errors } = await problemOf(sign(placed.id, { hash, name: 'Maud Élève', signsAs }));
    expect(errors!.map(({ pointer }) => pointer)).toEqual(wrong);
  }
  const changed = await problemOf(sign(placed.id, { hash: '0'.repeat(64) }));
  expect(changed.code).toBe('contract-changed');
  const other = await createPerson(shop.dataSource);
  expect((await problemOf(conventionOf(placed.id, other))).code).toBe('not-found');
  expect((await problemOf(sign(placed.id, { hash }, other))).code).toBe('not-found');
  // A second click on the order opens no page either.
  const again = await place(shop, buyer, placed.cohorts[0]!.id, { buyer: company });
  expect(again).toMatchObject({ id: placed.id, checkoutUrl: null, contract: { signedAt: null } });
});

it('content has none, and is paid at once', async () => {
  const cohort = await createCohort(shop.dataSource);
  const placed = await place(shop, buyer, cohort.id, { buyer: company });
  expect(placed).toMatchObject({
    contract: null,
    checkoutUrl: expect.stringMatching(/\/c\/pay\//) as string,
  });
  expect((await problemOf(conventionOf(placed.id))).code).toBe('not-found');
});

it('signed after midnight, it is paid at once all the same, and in instalments from that day', async () => {
  const midnight = instantOf(addDays(today(), 1), '00:00', 'Europe/Paris').getTime();
  await shop.advance((midnight - shop.app.get(Clock).now().getTime()) / 60_000 - 10);
  const { order: placed } = await order('trois-fois');
  await shop.advance(15);
  const { hash } = await conventionOf(placed.id);
  const signed = await sign(placed.id, { hash });
  expect(signed.instalments[0]!.dueOn).toBe(addDays(placed.instalments[0]!.dueOn, 1));
  expect(await shop.pay(signed)).toBe('succeeded');
  const active = await settled(placed.id, 'active');
  expect(active.instalments.map(({ status }) => status)).toEqual(['paid', 'due', 'due']);
});

it('training is not put on sale before each trainer has written down what she can show', async () => {
  const owner = shop.as((await createPerson(shop.dataSource, { roles: ['owner'] })).token);
  const trainer = await createPerson(shop.dataSource, { name: 'Nora Petit', roles: ['trainer'] });
  const [taught, untaught] = [
    await createCohort(shop.dataSource, { trainerIds: [trainer.id] }),
    await createCohort(shop.dataSource),
  ];
  const { id: offerId } = await owner(contract.createOffer, {
    body: termsOf([taught.id, untaught.id], { sale: 'training' }),
  });
  const params = { offerId };
  const obstacles = async () => (await owner(contract.getOffer, { params })).obstacles;
  const open = () => owner(contract.setOfferStatus, { params, body: { status: 'open' } });
  expect(await obstacles()).toEqual(
    expect.arrayContaining([
      { kind: 'trainer-unqualified', cohortId: taught.id, name: 'Nora Petit' },
      { kind: 'no-trainer', cohortId: untaught.id, name: 'Promotion d’essai' },
    ]),
  );
  expect((await problemOf(open())).code).toBe('offer-not-ready');
  const body = { qualifications: 'dix ans de direction des opérations' };
  await shop.as(trainer.token)(contract.setQualifications, { body });
  await shop.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    ...[untaught.id, trainer.id],
  ]);
  expect(await obstacles()).toEqual([]);
  expect(await open()).toMatchObject({ status: 'open' });
});
