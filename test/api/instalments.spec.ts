import * as contract from '@tandem/contracts';
import { keepCard } from '../support/keep-card';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';
import { cards, place, read, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

/** Passes on the page, and never without her. */
const refusedLater = '4000000000000341';
/** Can be kept, and never has the money. */
const withoutFunds = '4000008260003178';
const day = 24 * 60;

let mails: TestMails;
let shop: Shop;
let buyer: TestPerson;

beforeAll(async () => {
  mails = await startMails();
  shop = await startShop({ SMTP_URL: mails.smtpUrl });
});
afterAll(async () => {
  await shop.close();
  await mails.close();
});
beforeEach(async () => {
  buyer = await createPerson(shop.dataSource);
});
afterEach(() => shop.sandbox.faults.clear());

/** In three times over forty days, the first paid at noon: whole days later nine in the morning is over, whenever it runs. */
async function inThree(card?: string): Promise<contract.Order> {
  await shop.toNoon();
  const cohort = await createCohort(shop.dataSource, { price: 90_000 });
  const order = await place(shop, buyer, cohort.id, { plan: 'trois-fois' });
  expect(await shop.pay(order, card)).toBe('succeeded');
  const active = await until(order, ({ status }) => status === 'active');
  await waitFor(means);
  return active;
}

function until(
  order: { id: string },
  met: (order: contract.Order) => boolean | undefined,
): Promise<contract.Order> {
  return waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return met(now) && now;
  });
}

const declined = (order: { id: string }, position: number) =>
  until(order, ({ instalments }) => instalments[position - 1]!.lastDecline !== null);
const paid = (order: { id: string }, position: number) =>
  until(order, ({ instalments }) => instalments[position - 1]!.status === 'paid');
const paused = (order: { id: string }) => until(order, ({ pausedAt }) => pausedAt !== null);

const hers = () => shop.as(buyer.token);
const means = async () => (await hers()(contract.getMeansOfPayment, {})).means;
const story = async ({ id }: { id: string }) =>
  (await hers()(contract.getOrderTimeline, { params: { orderId: id } })).events;
const refusals = async (order: { id: string }) =>
  (await story(order)).filter(({ kind }) => kind === 'declined').length;

function refusal(code: contract.ProblemCode) {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) });
}

/** Opens the page for an instalment and answers its session. */
async function openPage(order: contract.Order, position: number): Promise<string> {
  const params = { orderId: order.id, instalmentId: order.instalments[position - 1]!.id };
  return (await hers()(contract.payInstalment, { params })).url.split('/').at(-1)!;
}

const changeCard = (order: contract.Order, card = cards.good) => keepCard(hers(), order.id, card);

async function customerOf(): Promise<string> {
  const { data } = await shop.stripe.customers.list({ email: buyer.email });
  return data[0]!.id;
}

/** Leaves a means of payment of the sandbox as a page of Stripe would. */
async function keep(method: string): Promise<void> {
  await shop.advance(1);
  const [before, customer] = [await means(), await customerOf()];
  await shop.stripe.setupIntents.create({
    customer,
    payment_method: method,
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    mandate_data: { customer_acceptance: { type: 'offline' } },
  });
  await waitFor(async () => JSON.stringify(await means()) !== JSON.stringify(before));
}

async function charges(order: contract.Order) {
  const intents = await shop.stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 2000 });
  return intents.filter(({ metadata }) => metadata['orderId'] === order.id);
}

const taken = async (order: contract.Order) =>
  (await charges(order)).reduce((sum, { amount_received: amount }) => sum + amount, 0);

it('charges what falls due without her, each once, at nine in Paris', async () => {
  const order = await inThree();
  expect(await means()).toEqual({ kind: 'card', brand: 'visa', last4: '4242', expires: expect.any(String) });
  expect(order.instalments.map(({ status }) => status)).toEqual(['paid', 'due', 'due']);
  const [, second] = order.instalments;
  expect(new Date(second!.nextAttemptAt!).toLocaleString('fr', { timeZone: 'Europe/Paris' })).toMatch(
    / 09:00:00$/,
  );
  await shop.advance(20 * day);
  expect(await paid(order, 2)).toMatchObject({ status: 'active', paidAt: null });
  await shop.advance(20 * day);
  expect(await until(order, ({ status }) => status === 'paid')).toMatchObject({ pausedAt: null });
  expect(await charges(order)).toHaveLength(3);
  expect(await taken(order)).toBe(90_000);
});

it('tries a refused one again by its calendar, tells her each time, and stops once it is paid', async () => {
  const order = await inThree();
  await changeCard(order, withoutFunds);
  await waitFor(async () => (await means())!.last4 === '3178');
  await shop.advance(20 * day);
  const late = await declined(order, 2);
  expect(late).toMatchObject({ status: 'active', pausedAt: null });
  expect(late.instalments[1]).toMatchObject({ status: 'due', lastDecline: 'insufficient_funds' });
  for (const [retry, days] of [1, 2, 4].entries()) {
    await shop.advance(days * day);
    // Booked, too: the next one is counted from the day on which the refusal was.
    await waitFor(async () => (await refusals(order)) === 2 + retry);
    expect(await charges(order)).toHaveLength(3 + retry);
  }
  const waits = await until(order, ({ instalments }) => instalments[1]!.nextAttemptAt === null);
  expect(waits.instalments[1]!.status).toBe('due');

  expect(await shop.paySession(await openPage(waits, 2))).toBe('succeeded');
  await paid(order, 2);
  expect(await taken(order)).toBe(60_000);
  await settled(shop.dataSource);
  const events = await story(order);
  const kinds = events.map(({ kind }) => kind);
  expect(kinds.slice(0, 3).sort()).toEqual(['concluded', 'paid', 'placed']);
  // What the checkout paid has its receipt in the order's mail: a mail of its own was not sent, and is not told.
  const mailed = events
    .filter(({ kind }) => kind === 'mailed')
    .map(({ detail, position }) => [detail, position]);
  expect(mailed.filter(([name]) => name === 'order-paid')).toHaveLength(1);
  expect(mailed.filter(([name]) => name === 'instalment-paid')).toEqual([['instalment-paid', 2]]);
  expect(kinds.filter((kind) => kind === 'declined')).toHaveLength(4);
  const refused = (await mails.to(buyer.email)).filter(({ subject }) => subject.includes('n’est pas passée'));
  const says = (words: string) => refused.filter(({ text }) => text.includes(words)).length;
  expect([says('Nous réessayerons le'), says('Nous n’essayerons plus cette carte')]).toEqual([3, 1]);
});

it('books what a refused attempt takes after all, days later, and asks for it no more', async () => {
  const order = await inThree(refusedLater);
  await shop.advance(20 * day);
  await declined(order, 2);
  const refused = (await charges(order)).find(({ status }) => status === 'requires_payment_method')!;
  await shop.stripe.paymentIntents.confirm(refused.id, { payment_method: 'pm_card_visa' });
  await paid(order, 2);
  await shop.advance(5 * day);
  await settled(shop.dataSource);
  expect((await charges(order)).map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
});

it('does not try a dead card again, and charges another at once when she gives one', async () => {
  const order = await inThree();
  const customer = await customerOf();
  const { data } = await shop.stripe.customers.listPaymentMethods(customer);
  await shop.stripe.paymentMethods.detach(data[0]!.id);
  await shop.advance(20 * day);
  const late = await declined(order, 2);
  expect(late.instalments[1]).toMatchObject({
    lastDecline: 'no_means_of_payment',
    declineKind: 'hard',
    nextAttemptAt: null,
  });
  expect(await means()).toBeNull();

  await shop.advance(1);
  await changeCard(order);
  await waitFor(means);
  await shop.advance(1);
  await paid(order, 2);
});

it('asks her to confirm what her bank wants confirmed, on a page that a double click opens once', async () => {
  const order = await inThree();
  await shop.advance(1);
  await shop.stripe.paymentMethods.attach('pm_card_authenticationRequired', { customer: await customerOf() });
  await waitFor(async () => (await means())!.last4 === '3184');
  await shop.advance(20 * day);
  const late = await declined(order, 2);
  expect(late.instalments[1]).toMatchObject({
    lastDecline: 'authentication_required',
    declineKind: 'authentication',
    nextAttemptAt: null,
  });
  await settled(shop.dataSource);
  expect((await mails.to(buyer.email))[0]!.text).toContain('Confirmer le paiement');
  const [page, twin] = await Promise.all([openPage(late, 2), openPage(late, 2)]);
  expect(twin).toBe(page);
  // A job that comes meanwhile leaves it to her.
  await shop.advance(30);
  const before = (await charges(order)).length;
  await shop.dataSource.query('UPDATE instalment SET next_attempt_at = now() WHERE id = $1', [
    late.instalments[1]!.id,
  ]);
  await shop.advance(1);
  await until(order, ({ instalments }) => Date.parse(instalments[1]!.nextAttemptAt ?? '') > Date.now());
  expect(await charges(order)).toHaveLength(before);
  expect(await shop.paySession(page, cards.poor)).toBe('declined');
  expect(await shop.paySession(page)).toBe('succeeded');
  await paid(order, 2);
  await expect(openPage(late, 2)).rejects.toEqual(refusal('not-payable'));
  await expect(openPage(late, 3)).rejects.toEqual(refusal('not-payable'));
});

it('pauses when grace is over, keeps seat and progress, and resumes at once on payment', async () => {
  const order = await inThree(refusedLater);
  const cohortId = order.cohorts[0]!.id;
  await shop.advance(20 * day);
  await declined(order, 2);
  const [, second] = (await hers()(contract.getOutline, { params: { courseSlug: 'obm' } })).modules;
  const lessonId = second!.lessons[1]!.id;
  const inSecond = {
    params: { courseSlug: 'obm', moduleSlug: second!.slug, lessonSlug: second!.lessons[0]!.slug },
  };
  await hers()(contract.completeLesson, { params: { lessonId: second!.lessons[0]!.id } });
  await shop.advance(15 * day);
  const closed = await paused(order);
  expect(closed.status).toBe('active');
  expect(await seatsOf(shop, cohortId)).toMatchObject({ counter: 1, active: 0 });
  const why = { open: false, reasons: [{ kind: 'access-paused', since: closed.pausedAt }] };
  const { modules, cohort, progress, dueAssignments } = await hers()(contract.getDashboard, {});
  expect(modules[1]!.access).toEqual(why);
  expect({ cohort: cohort!.id, completed: progress.completed }).toEqual({ cohort: cohortId, completed: 1 });
  // The free module is open, its assignment is not: it waits for her again once she has paid.
  expect({ free: modules[0]!.access, due: dueAssignments }).toEqual({ free: { open: true }, due: [] });
  await expect(hers()(contract.openLesson, inSecond)).rejects.toMatchObject({ problem: { context: why } });
  await expect(hers()(contract.completeLesson, { params: { lessonId } })).rejects.toEqual(
    refusal('lesson-locked'),
  );
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const board = await shop.as(owner.token)(contract.getBoard, { params: { cohortId } });
  expect(board.members).toMatchObject([{ personId: buyer.id, pausedAt: closed.pausedAt, completed: 1 }]);
  // In the moment of a retry she has no page, and a retry may begin at any: she looks again, as she is told to.
  const page = await waitFor(() =>
    openPage(closed, 2).catch((error: contract.ProblemError) => {
      if (error.problem.code === 'payment-under-way') return null;
      throw error;
    }),
  );
  expect(await shop.paySession(page)).toBe('succeeded');
  expect(await paid(order, 2)).toMatchObject({ pausedAt: null });
  expect(await seatsOf(shop, cohortId)).toMatchObject({ counter: 1, active: 1 });
  const kinds = (await story(order)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['paused', 'resumed']));
  await hers()(contract.openLesson, inSecond);
  const { dueAssignments: again } = await hers()(contract.getDashboard, {});
  expect(again).toContainEqual(
    expect.objectContaining({ state: 'untouched', module: expect.objectContaining({ number: 1 }) }),
  );
  await settled(shop.dataSource);
  const subjects = (await mails.to(buyer.email)).map(({ subject }) => subject).reverse();
  const kindsOfMail = new Set(subjects.map((text) => text.replace(/\u202f: .*| de .*/u, '')));
  for (const told of ['Ton échéance', 'Tes leçons sont en pause', 'Tes leçons sont rouvertes']) {
    expect(kindsOfMail).toContain(told);
  }
});

it('a retry does not restart the grace (superset#6732)', async () => {
  const order = await inThree(refusedLater);
  await shop.advance(20 * day);
  await declined(order, 2);
  // Before the fourteenth day after it was due, and on it.
  await shop.advance(12 * day);
  await waitFor(async () => (await charges(order)).length === 3);
  expect((await read(shop, buyer, order.id)).pausedAt).toBeNull();
  await shop.advance(2 * day);
  await paused(order);
});

it('waits for a bank debit for days, and is not paused meanwhile', async () => {
  const order = await inThree();
  await keep('pm_sepaDebit_failedDelayed_fr');
  await waitFor(async () => (await means())?.kind === 'sepa_debit');
  shop.fault({ drop: 1000 });
  await shop.advance(20 * day);
  await until(order, ({ instalments }) => instalments[1]!.status === 'processing');
  await expect(openPage(order, 2)).rejects.toEqual(refusal('payment-under-way'));
  shop.sandbox.faults.clear();
  await shop.advance(3 * day);
  const late = await declined(order, 2);
  expect(late.instalments[1]).toMatchObject({ status: 'due' });
  const kinds = (await story(order)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'declined')).toHaveLength(1);
});
