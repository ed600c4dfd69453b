import * as contract from '@tandem/contracts';
import fc from 'fast-check';
import { finishLessons, handIn, acceptAssignments } from '../support/academy';
import { balancesOf } from '../support/entries';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled } from '../support/mails';
import { problemOf } from '../support/problem';
import { place, read, seatsOf } from '../support/shop';
import {
  backAtStripe,
  buy,
  closeDesk,
  credits,
  desk,
  give,
  later,
  money,
  nextBuyer,
  openDesk,
  pageOf,
  sent,
} from '../support/refund-desk';
import { waitFor } from '../support/wait-for';

const day = 24 * 60;

beforeAll(openDesk);
afterAll(closeDesk);
beforeEach(nextBuyer);

describe('what the owner gives back', () => {
  it('a part, twice (medusa#8603): money and credit note, and the seat stays', async () => {
    const order = await buy();
    const params = { orderId: order.id };
    expect(
      await desk.owner(contract.previewRefund, { params, query: { amount: 10_000, ends: 'false' } }),
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
    // amount_refunded is cumulative: 10,000 and then 25,000 are 25,000.
    expect(await money(order.id)).toMatchObject({ status: 'paid', payments: [{ back: { amount: 25_000 } }] });
    expect(await backAtStripe(order.id)).toEqual([10_000, 15_000]);
    expect(await credits(order.id)).toEqual([10_000, 15_000]);
    await waitFor(async () => (await balancesOf(desk.shop.dataSource, order.id))['517'] === 65_000);
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ 411: 0, 706: -65_000 });
    await settled(desk.shop.dataSource);
    const subjects = (await desk.mails.to(desk.buyer.email)).map(({ subject }) => subject);
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
    expect(await read(desk.shop, desk.buyer, order.id)).toMatchObject({
      status: 'refunded',
      heldUntil: null,
    });
    expect(await seatsOf(desk.shop, order.cohorts[0]!.id)).toMatchObject({ counter: 0, active: 0 });
    await sent(order.id);
    expect(await credits(order.id)).toEqual([90_000]);
    expect(await problemOf(give(order.id, { amount: 0, ends: true }))).toMatchObject({
      code: 'order-not-binding',
    });
  });

  it('the last payment first, and nothing that was still due is asked for again', async () => {
    const order = await buy(90_000, { plan: 'trois-fois' });
    await later(20 * day + 12 * 60);
    await waitFor(async () => (await money(order.id)).payments.length === 2);
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
    await settled(desk.shop.dataSource);
    expect((await money(order.id)).payments).toHaveLength(2);
    expect((await read(desk.shop, desk.buyer, order.id)).instalments.map(({ status }) => status)).toEqual([
      ...['paid', 'paid', 'cancelled'],
    ]);
    expect((await balancesOf(desk.shop.dataSource, order.id))['411']).toBe(0);
  });

  it('of an order that Stripe’s dashboard gave back: a row, a credit note, a mail', async () => {
    const order = await buy();
    const { payments } = await money(order.id);
    const payment_intent = payments[0]!.stripePaymentIntent;
    await desk.shop.stripe.refunds.create({ payment_intent, amount: 20_000 });
    await waitFor(async () => (await money(order.id)).refunds.length === 1);
    expect(await money(order.id)).toMatchObject({
      status: 'paid',
      refunds: [{ reason: 'at-stripe', status: 'sent' }],
    });
    await desk.shop.stripe.refunds.create({ payment_intent });
    await waitFor(async () => (await money(order.id)).status === 'refunded');
    expect(await credits(order.id)).toEqual([20_000, 70_000]);
    expect((await balancesOf(desk.shop.dataSource, order.id))['411']).toBe(0);
    await settled(desk.shop.dataSource);
    expect(
      (await desk.mails.to(desk.buyer.email)).filter(({ subject }) => subject.startsWith('Nous te rembours')),
    ).toHaveLength(2);
  });

  it('of the same sum, given there before Stripe was told of ours, goes back once', async () => {
    const order = await buy();
    const payment_intent = (await money(order.id)).payments[0]!.stripePaymentIntent;
    desk.shop.fault({ drop: 1000 });
    await desk.shop.stripe.refunds.create({ payment_intent, amount: 10_000 });
    await give(order.id, { amount: 10_000 });
    expect(await sent(order.id)).toMatchObject([{ status: 'sent', reason: 'goodwill' }]);
    expect(await backAtStripe(order.id)).toEqual([10_000]);
  });

  it('heard of before the payment (cashier-stripe#1201): both are booked, and the order is over', async () => {
    desk.shop.fault({ drop: 1000 });
    const cohort = await createCohort(desk.shop.dataSource, { price: 50_000 });
    const order = await place(desk.shop, desk.buyer, cohort.id);
    await desk.shop.pay(order);
    const [intent] = (await desk.shop.stripe.paymentIntents.list({ limit: 1 })).data;
    await desk.shop.stripe.refunds.create({ payment_intent: intent!.id });
    await desk.shop.as(desk.buyer.token)(contract.syncOrder, { params: { orderId: order.id } });
    expect(await money(order.id)).toMatchObject({
      status: 'refunded',
      payments: [{ back: { amount: 50_000 } }],
    });
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ 411: 0, 517: 0, 706: 0 });
    expect(await seatsOf(desk.shop, cohort.id)).toMatchObject({ counter: 0 });
  });
});

describe('access and certificate', () => {
  const certify = async (person: TestPerson, enrolmentId: string, cohortId: string) => {
    // Her progress is hers, whichever seat it was made on; her work is handed in for a seat.
    const { dataSource } = desk.shop;
    if (
      !(await dataSource.query<unknown[]>('SELECT FROM lesson_progress WHERE person_id = $1', [person.id]))
        .length
    )
      await finishLessons(dataSource, person.id, desk.academy.course);
    await acceptAssignments(desk.shop.dataSource, desk.academy.course, enrolmentId, desk.academy.trainer.id);
    await handIn(desk.shop.dataSource, desk.academy.course, enrolmentId, {
      reviewerId: desk.academy.trainer.id,
    });
    const params = { cohortId, personId: person.id };
    return (await desk.owner(contract.issueCertificate, { params })).code;
  };
  const stateOf = async (code: string) =>
    (await desk.shop.as()(contract.getCertificate, { params: { code } })).state;
  const enrolmentOf = async (orderId: string) =>
    (
      await desk.shop.dataSource.query<Array<{ id: string }>>(
        'SELECT enrolment_id AS id FROM order_seat WHERE order_id = $1',
        [orderId],
      )
    )[0]!.id;

  it('a refund removes no access that is given elsewhere (pretix#343), nor its certificate', async () => {
    const [one, other] = [await buy(), await buy()];
    const code = await certify(desk.buyer, await enrolmentOf(one.id), one.cohorts[0]!.id);
    await give(one.id, { amount: 90_000 });
    await settled(desk.shop.dataSource);
    const params = pageOf(1);
    await desk.shop.as(desk.buyer.token)(contract.openLesson, { params });
    expect(await read(desk.shop, desk.buyer, other.id)).toMatchObject({ status: 'paid' });
    expect(await stateOf(code)).toBe('valid');

    await give(other.id, { amount: 90_000 });
    await waitFor(async () => (await stateOf(code)) === 'revoked');
    expect(await problemOf(desk.shop.as(desk.buyer.token)(contract.openLesson, { params }))).toMatchObject({
      status: 403,
    });
  });

  it('a certificate that was revoked is followed by another, once a later seat leads there', async () => {
    const first = await buy();
    const old = await certify(desk.buyer, await enrolmentOf(first.id), first.cohorts[0]!.id);
    await desk.shop.dataSource.query(
      `UPDATE certificate SET expires_at = now() + interval '20 days' WHERE code = $1`,
      [old],
    );
    const renewed = await desk.owner(contract.renewCertificate, { params: { code: old } });
    await give(first.id, { amount: 90_000 });
    await waitFor(async () => (await stateOf(renewed.code)) === 'revoked');
    // Valid for some days still by its credential: it ends with the order as well.
    expect(await stateOf(old)).toBe('revoked');
    await settled(desk.shop.dataSource);
    const told = await desk.mails.to(desk.buyer.email);
    const withdrawn = told.filter(({ subject }) => subject === 'Ton certificat a été retiré');
    expect(
      withdrawn.map(({ text }) => text.includes('commande terminée') && text.includes(renewed.code)),
    ).toEqual([true]);

    const again = await buy();
    const code = await certify(desk.buyer, await enrolmentOf(again.id), again.cohorts[0]!.id);
    expect(code).not.toBe(old);
    expect([await stateOf(old), await stateOf(code)]).toEqual(['revoked', 'valid']);
    const params = { cohortId: again.cohorts[0]!.id, personId: desk.buyer.id };
    expect((await desk.owner(contract.issueCertificate, { params })).code).toBe(code);
  });

  it('a seat that was given keeps the certificate', async () => {
    const order = await buy();
    const code = await certify(desk.buyer, await enrolmentOf(order.id), order.cohorts[0]!.id);
    const gift = await createCohort(desk.shop.dataSource);
    await enrol(desk.shop.dataSource, gift.id, desk.buyer.id);
    await give(order.id, { amount: 90_000 });
    await settled(desk.shop.dataSource);
    expect(await stateOf(code)).toBe('valid');
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
        desk.buyer = await createPerson(desk.shop.dataSource);
        const order = await buy(50_000);
        for (const { share, ends, atStripe } of acts) {
          const { refundable, payments, status } = await money(order.id);
          const amount = Math.floor(refundable.amount * share);
          if (amount === 0 || status === 'refunded') break;
          if (atStripe)
            await desk.shop.stripe.refunds.create({
              payment_intent: payments[0]!.stripePaymentIntent,
              amount,
            });
          else await give(order.id, { amount, ends });
          await waitFor(async () => (await money(order.id)).refundable.amount === refundable.amount - amount);
          await sent(order.id);
        }
        const { payments, refunds, status } = await money(order.id);
        const back = (await backAtStripe(order.id)).reduce((sum, amount) => sum + amount, 0);
        expect(payments[0]!.back.amount).toBe(back);
        expect(refunds.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(back);
        expect((await credits(order.id)).reduce((sum, gross) => sum + gross, 0)).toBe(back);
        expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({
          411: 0,
          517: 50_000 - back,
        });
        const seat = await seatsOf(desk.shop, order.cohorts[0]!.id);
        expect(seat.active).toBe(status === 'paid' ? 1 : 0);
        if (back === 50_000) expect(status).toBe('refunded');
      }),
      { numRuns: 8 },
    );
  });
});
