import * as contract from '@tandem/contracts';
import fc from 'fast-check';
import { createAcademy, finishLessons, handIn, acceptAssignments, type Academy } from '../support/academy';
import { balancesOf } from '../support/entries';
import { createCohort, createPerson, enrol, openSession, type TestPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';
import { insertSeller } from '../support/seller';
import { cards, place, read, seatsOf, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

const day = 24 * 60;
let shop: Shop;
let mails: TestMails;
let academy: Academy;
let owner: contract.Client;
let buyer: TestPerson;

beforeAll(async () => {
  mails = await startMails();
  shop = await startShop({ SMTP_URL: mails.smtpUrl });
  academy = await createAcademy(shop);
  owner = shop.as(await openSession(shop.dataSource, academy.owner.id));
  await insertSeller(shop.dataSource);
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mails.close();
});
beforeEach(async () => {
  shop.sandbox.faults.clear();
  buyer = await createPerson(shop.dataSource, { name: 'Maëlle Œuvrard' });
});

type Ordered = Parameters<typeof place>[3];

/** Bought and paid as far as it is due. */
async function buy(price = 90_000, more: Ordered = {}, card = cards.good): Promise<contract.Order> {
  const cohort = await createCohort(shop.dataSource, { price, capacity: 3 });
  const order = await place(shop, buyer, cohort.id, more);
  await shop.pay(order, card);
  return waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return now.status !== 'pending' && now;
  });
}

const money = (orderId: string) => owner(contract.getOrderMoney, { params: { orderId } });
const give = async (orderId: string, body: { amount: number; ends?: boolean; refundable?: number }) =>
  owner(contract.giveRefund, {
    params: { orderId },
    body: {
      ...{ ends: false, reason: 'goodwill' as const, ...body },
      refundable: body.refundable ?? (await money(orderId)).refundable.amount,
    },
  });
const withdraw = (orderId: string, name = buyer.name, reason?: string) =>
  shop.as(buyer.token)(contract.withdraw, { params: { orderId }, body: { name, ...(reason && { reason }) } });
const right = async (orderId: string) =>
  (await shop.as(buyer.token)(contract.getWithdrawal, { params: { orderId } })).right;

/** What Stripe has given back for an order. */
async function backAtStripe(orderId: string): Promise<number[]> {
  const { payments } = await money(orderId);
  const all = await Promise.all(
    payments.map(async ({ stripePaymentIntent: payment_intent }) =>
      (await shop.stripe.refunds.list({ payment_intent })).data.map(({ amount }) => amount),
    ),
  );
  return all.flat().sort((one, other) => one - other);
}

const sent = (orderId: string) =>
  waitFor(async () => {
    const { refunds } = await money(orderId);
    return refunds.every(({ status }) => status !== 'asked') && refunds;
  });

/** Her session may have ended on the way to the day that is asked for. */
async function later(minutes: number): Promise<void> {
  await shop.advance(minutes);
  buyer = { ...buyer, token: await openSession(shop.dataSource, buyer.id) };
  owner = shop.as(await openSession(shop.dataSource, academy.owner.id));
}

const credits = async (orderId: string): Promise<number[]> =>
  (
    await shop.dataSource.query<Array<{ gross: number }>>(
      `SELECT (facts->'totals'->>'gross')::int AS gross FROM sales_document
       WHERE order_id = $1 AND series = 'A' ORDER BY number`,
      [orderId],
    )
  ).map(({ gross }) => gross);

describe('what the owner gives back', () => {
  it('a part: money and credit note, and the seat stays', async () => {
    const order = await buy();
    const params = { orderId: order.id };
    expect(
      await owner(contract.previewRefund, { params, query: { amount: 10_000, ends: 'false' } }),
    ).toMatchObject({
      parts: [{ amount: { amount: 10_000 } }],
      creditNote: { amount: 10_000 },
      ends: false,
      kept: { amount: 80_000 },
    });
    await give(order.id, { amount: 10_000 });
    expect(await sent(order.id)).toMatchObject([
      { status: 'sent', reason: 'goodwill', amount: { amount: 10_000 } },
    ]);
    await give(order.id, { amount: 15_000 });
    await sent(order.id);
    // amount_refunded is cumulative (medusa#8603): 10,000 and then 25,000 are 25,000.
    expect(await money(order.id)).toMatchObject({ status: 'paid', payments: [{ back: { amount: 25_000 } }] });
    expect(await backAtStripe(order.id)).toEqual([10_000, 15_000]);
    expect(await credits(order.id)).toEqual([10_000, 15_000]);
    await waitFor(async () => (await balancesOf(shop.dataSource, order.id))['517'] === 65_000);
    expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({ 411: 0, 706: -65_000 });
    await settled(shop.dataSource);
    const subjects = (await mails.to(buyer.email)).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(
        ['Nous te remboursons 100 €', 'Nous te remboursons 150 €'].map((one) =>
          expect.stringMatching(one.replace(' €', '\\s€')),
        ),
      ),
    );
  });

  it('a double click, and twenty at once, give once', async () => {
    const order = await buy();
    const { refundable } = await money(order.id);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => give(order.id, { amount: 30_000, refundable: refundable.amount })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = answers.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as contract.ProblemError).problem.code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['money-changed']));
    await sent(order.id);
    expect(await backAtStripe(order.id)).toEqual([30_000]);
  });

  it('no more than was paid; all of it ends the order, and its seat is free', async () => {
    const order = await buy();
    expect(await problemOf(give(order.id, { amount: 90_001 }))).toMatchObject({
      code: 'refund-above-paid',
      context: { left: 90_000 },
    });
    await give(order.id, { amount: 90_000 });
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'refunded', heldUntil: null });
    expect(await seatsOf(shop, order.cohorts[0]!.id)).toMatchObject({ counter: 0, active: 0 });
    await sent(order.id);
    expect(await credits(order.id)).toEqual([90_000]);
    expect(await problemOf(give(order.id, { amount: 0, ends: true }))).toMatchObject({
      code: 'order-not-binding',
    });
  });

  it('the last payment first, and nothing that was still due is asked for again', async () => {
    const order = await buy(90_000, { plan: 'trois-fois' });
    await later(20 * day);
    await waitFor(async () => (await money(order.id)).payments.length === 2, 20);
    const { payments } = await money(order.id);
    await give(order.id, { amount: 40_000, ends: true });
    const refunds = await sent(order.id);
    expect(refunds.map(({ paymentId, amount }) => [paymentId, amount.amount])).toEqual(
      expect.arrayContaining([
        [payments[1]!.id, 30_000],
        [payments[0]!.id, 10_000],
      ]),
    );
    // Invoiced 900, kept 200: the rest is credited, the instalment that never came with it.
    expect(await credits(order.id)).toEqual([70_000]);
    await later(30 * day);
    await settled(shop.dataSource);
    expect((await money(order.id)).payments).toHaveLength(2);
    expect((await read(shop, buyer, order.id)).instalments.map(({ status }) => status)).toEqual([
      ...['paid', 'paid', 'cancelled'],
    ]);
    expect((await balancesOf(shop.dataSource, order.id))['411']).toBe(0);
  });

  it('of an order that Stripe’s dashboard gave back: a row, a credit note, a mail', async () => {
    const order = await buy();
    const { payments } = await money(order.id);
    const payment_intent = payments[0]!.stripePaymentIntent;
    await shop.stripe.refunds.create({ payment_intent, amount: 20_000 });
    await waitFor(async () => (await money(order.id)).refunds.length === 1);
    expect(await money(order.id)).toMatchObject({
      status: 'paid',
      refunds: [{ reason: 'at-stripe', status: 'sent' }],
    });
    await shop.stripe.refunds.create({ payment_intent });
    await waitFor(async () => (await money(order.id)).status === 'refunded');
    expect(await credits(order.id)).toEqual([20_000, 70_000]);
    expect((await balancesOf(shop.dataSource, order.id))['411']).toBe(0);
    await settled(shop.dataSource);
    expect(
      (await mails.to(buyer.email)).filter(({ subject }) => subject.startsWith('Nous te rembours')),
    ).toHaveLength(2);
  });

  it('heard of before the payment (cashier-stripe#1201): both are booked, and the order is over', async () => {
    shop.fault({ drop: 1000 });
    const cohort = await createCohort(shop.dataSource, { price: 50_000 });
    const order = await place(shop, buyer, cohort.id);
    await shop.pay(order);
    const [intent] = (await shop.stripe.paymentIntents.list({ limit: 1 })).data;
    await shop.stripe.refunds.create({ payment_intent: intent!.id });
    await shop.as(buyer.token)(contract.syncOrder, { params: { orderId: order.id } });
    expect(await money(order.id)).toMatchObject({
      status: 'refunded',
      payments: [{ back: { amount: 50_000 } }],
    });
    expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({ 411: 0, 517: 0, 706: 0 });
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0 });
  });
});

describe('access and certificate', () => {
  const certify = async (person: TestPerson, enrolmentId: string, cohortId: string) => {
    await finishLessons(shop.dataSource, person.id, academy.course);
    await acceptAssignments(shop.dataSource, academy.course, enrolmentId, academy.trainer.id);
    await handIn(shop.dataSource, academy.course, enrolmentId, { reviewerId: academy.trainer.id });
    const params = { cohortId, personId: person.id };
    return (await owner(contract.issueCertificate, { params })).code;
  };
  const stateOf = async (code: string) =>
    (await shop.as()(contract.getCertificate, { params: { code } })).state;
  const enrolmentOf = async (orderId: string) =>
    (
      await shop.dataSource.query<Array<{ id: string }>>(
        'SELECT enrolment_id AS id FROM order_seat WHERE order_id = $1',
        [orderId],
      )
    )[0]!.id;

  it('a refund removes no access that is given elsewhere (pretix#343), nor its certificate', async () => {
    const [one, other] = [await buy(), await buy()];
    const code = await certify(buyer, await enrolmentOf(one.id), one.cohorts[0]!.id);
    await give(one.id, { amount: 90_000 });
    await settled(shop.dataSource);
    const params = pageOf(1);
    await shop.as(buyer.token)(contract.openLesson, { params });
    expect(await read(shop, buyer, other.id)).toMatchObject({ status: 'paid' });
    expect(await stateOf(code)).toBe('valid');

    await give(other.id, { amount: 90_000 });
    await waitFor(async () => (await stateOf(code)) === 'revoked');
    expect(await problemOf(shop.as(buyer.token)(contract.openLesson, { params }))).toMatchObject({
      status: 403,
    });
  });

  it('a seat that was given keeps the certificate', async () => {
    const order = await buy();
    const code = await certify(buyer, await enrolmentOf(order.id), order.cohorts[0]!.id);
    const gift = await createCohort(shop.dataSource);
    await enrol(shop.dataSource, gift.id, buyer.id);
    await give(order.id, { amount: 90_000 });
    await settled(shop.dataSource);
    expect(await stateOf(code)).toBe('valid');
  });
});

describe('disputes', () => {
  const disputed = async (): Promise<contract.Order> => {
    const order = await buy(60_000, {}, '4000000000000259');
    await waitFor(async () => (await money(order.id)).disputes.length === 1);
    return order;
  };
  const decide = async (orderId: string, outcome: 'won' | 'lost') => {
    const [dispute] = (await money(orderId)).disputes;
    await fetch(`${shop.sandbox.url}/_sandbox/disputes/${dispute!.stripeDispute}/decide`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    });
    await waitFor(async () => (await money(orderId)).disputes[0]!.status === outcome);
  };

  it('a refund on a disputed charge is refused (lago#6257); lost, it is a loss, and the owner ends the order', async () => {
    const order = await disputed();
    expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({ 517: 0, 467: 60_000 });
    expect(await problemOf(give(order.id, { amount: 100 }))).toMatchObject({ code: 'refund-disputed' });
    await decide(order.id, 'lost');
    expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({
      517: 0,
      467: 0,
      658: 60_000,
      411: 0,
    });
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
    await give(order.id, { amount: 0, ends: true });
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'refunded' });
    expect(await credits(order.id)).toEqual([]);
  });

  it('won, the money is ours again; hers, when she has withdrawn meanwhile', async () => {
    const order = await disputed();
    await withdraw(order.id);
    expect(await credits(order.id)).toEqual([60_000]);
    expect((await money(order.id)).refunds).toEqual([]);
    await decide(order.id, 'won');
    expect(await sent(order.id)).toMatchObject([{ reason: 'after-dispute', amount: { amount: 60_000 } }]);
    expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({ 411: 0, 467: 0, 517: 0, 706: 0 });
  });
});

describe('her withdrawal', () => {
  it('on the last day at 23:59 in Paris, and not a minute later', async () => {
    const [order, late] = [await buy(), await buy()];
    const now = await right(order.id);
    expect(now).toMatchObject({
      may: true,
      owed: { amount: { amount: 90_000 }, because: 'nothing-supplied' },
    });
    const end = await minutesTo(`${(now as { until: string }).until} 23:59:30`);
    await later(end);
    expect(await right(order.id)).toMatchObject({ may: true });
    const done = await withdraw(order.id, 'Maëlle Œuvrard', 'Je change de métier.');
    expect(done).toMatchObject({ done: { reason: 'Je change de métier.', amount: { amount: 90_000 } } });
    await later(1);
    expect(await problemOf(withdraw(late.id))).toMatchObject({
      code: 'withdrawal-refused',
      context: { because: 'window-closed', article: 'art. L221-18 du Code de la consommation' },
    });
    await sent(order.id);
    expect(await backAtStripe(order.id)).toEqual([90_000]);
    expect(await seatsOf(shop, order.cohorts[0]!.id)).toMatchObject({ counter: 0 });
    await settled(shop.dataSource);
    const [mail] = (await mails.to(buyer.email)).filter(({ subject }) => subject.includes('rétractation'));
    expect(mail!.text).toContain('Je change de métier.');
    expect(mail!.text).toMatch(/23\sh\s59/);
  });

  it('said twice, in two tabs and twenty times at once, it is done once', async () => {
    const order = await buy();
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(order.id)));
    expect(new Set(answers.map(({ done }) => done!.at)).size).toBe(1);
    await sent(order.id);
    expect(await backAtStripe(order.id)).toEqual([90_000]);
    expect(await credits(order.id)).toEqual([90_000]);
    await settled(shop.dataSource);
    const told = (await mails.to(buyer.email)).filter(({ subject }) => subject.includes('rétractation'));
    expect(told).toHaveLength(1);
    expect(await right(order.id)).toMatchObject({ may: false, because: 'ended' });
  });

  it('is lost with content that was begun at her request, pro rata where she had not given it up', async () => {
    const waived = await buy(90_000, { waiveWithdrawal: true });
    await settled(shop.dataSource);
    expect(await right(waived.id)).toMatchObject({ may: true });
    const lessons = academy.course.content.modules.flatMap(({ free, lessons }) => (free ? [] : lessons));
    await shop.as(buyer.token)(contract.openLesson, { params: pageOf(1) });
    expect(await right(waived.id)).toMatchObject({ may: false, because: 'supply-begun' });
    expect(await problemOf(withdraw(waived.id))).toMatchObject({ code: 'withdrawal-refused' });
    const { notSupplied } = await money(waived.id);
    expect(notSupplied.amount).toBe(90_000 - Math.floor(90_000 / lessons.length));
  });

  it('gives a company none', async () => {
    const professional = {
      kind: 'professional' as const,
      company: 'Petit & Fils',
      siren: null,
      vatNumber: null,
    };
    const address = { street: '1 rue du Four', postalCode: '35000', city: 'Rennes', country: 'FR' };
    const order = await buy(90_000, { buyer: { ...professional, name: buyer.name, address } });
    expect(await right(order.id)).toMatchObject({ may: false, because: 'professional-buyer' });
  });
});

function pageOf(module: number) {
  const { slug, lessons } = academy.course.content.modules[module]!;
  return { courseSlug: 'obm', moduleSlug: slug, lessonSlug: lessons[0]!.slug };
}

/** Minutes of the academy's clock until a moment in Paris. */
async function minutesTo(wall: string): Promise<number> {
  const [row] = await shop.dataSource.query<Array<{ at: Date }>>(
    `SELECT ($1::timestamp AT TIME ZONE 'Europe/Paris') AS at`,
    [wall],
  );
  const { now } = await shop.as()(contract.readClock, {});
  return (row!.at.getTime() - Date.parse(now)) / 60_000;
}

describe('papers', () => {
  it('are hers: invoice, credit note, receipt, and how long she may withdraw', async () => {
    expect(await shop.as(buyer.token)(contract.getMyPapers, {})).toEqual({ papers: [] });
    const order = await buy();
    await give(order.id, { amount: 10_000 });
    await sent(order.id);
    const { papers } = await shop.as(buyer.token)(contract.getMyPapers, {});
    expect(papers).toMatchObject([
      {
        order: { id: order.id },
        documents: [
          { kind: 'invoice', gross: { amount: 90_000 } },
          { kind: 'credit_note', gross: { amount: 10_000 } },
        ],
        payments: [{ refunded: { amount: 10_000 } }],
        refunds: [{ status: 'sent', creditNote: { number: expect.stringMatching(/^A-/) as string } }],
        withdrawUntil: expect.any(String) as string,
      },
    ]);
    const params = { documentId: papers[0]!.documents[1]!.id };
    const pdf = await shop.as(buyer.token)(contract.getDocumentPdf, { params });
    expect((await readPdf(Buffer.from(pdf as unknown as ArrayBuffer))).text).toContain(
      papers[0]!.documents[1]!.number,
    );
    const xml = await owner(contract.getDocumentXml, { params });
    expect(Buffer.from(xml as unknown as ArrayBuffer).toString()).toContain('<CreditNote');
    const stranger = await createPerson(shop.dataSource);
    expect(await problemOf(shop.as(stranger.token)(contract.getDocumentPdf, { params }))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('any history', () => {
  it('of partial refunds leaves Stripe, payments, credit notes and ledger in agreement', async () => {
    const act = fc.record({
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      ends: fc.boolean(),
      atStripe: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
        buyer = await createPerson(shop.dataSource);
        const order = await buy(50_000);
        for (const { share, ends, atStripe } of acts) {
          const { refundable, payments, status } = await money(order.id);
          const amount = Math.floor(refundable.amount * share);
          if (amount === 0 || status === 'refunded') break;
          if (atStripe)
            await shop.stripe.refunds.create({ payment_intent: payments[0]!.stripePaymentIntent, amount });
          else await give(order.id, { amount, ends });
          await waitFor(async () => (await money(order.id)).refundable.amount === refundable.amount - amount);
          await sent(order.id);
        }
        const { payments, refunds, status } = await money(order.id);
        const back = (await backAtStripe(order.id)).reduce((sum, amount) => sum + amount, 0);
        expect(payments[0]!.back.amount).toBe(back);
        expect(refunds.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(back);
        expect((await credits(order.id)).reduce((sum, gross) => sum + gross, 0)).toBe(back);
        expect(await balancesOf(shop.dataSource, order.id)).toMatchObject({ 411: 0, 517: 50_000 - back });
        const seat = await seatsOf(shop, order.cohorts[0]!.id);
        expect(seat.active).toBe(status === 'paid' ? 1 : 0);
        if (back === 50_000) expect(status).toBe('refunded');
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
