import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { addDays, dayIn, RecurringTasks } from '@tandem/platform';
import { createCohort, createCoupon, createPerson, type TestPerson } from '../support/factories';
import { startMails, type TestMails } from '../support/mails';
import { readPdf } from '../support/pdf';
import { insertSeller } from '../support/seller';
import {
  accounts,
  orderBody,
  place,
  read,
  seatsOf,
  startShop,
  traineeBody,
  type Shop,
} from '../support/shop';
import { waitFor } from '../support/wait-for';

type Order = Partial<InputOf<typeof contract.placeOrder>['body']>;

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
  buyer = await createPerson(shop.dataSource);
});
afterEach(() => shop.sandbox.faults.clear());

const today = () => dayIn('Europe/Paris', new Date());
const preview = (offerId: string, query: { buyer: contract.BuyerKind; coupon?: string }) =>
  shop.as()(contract.previewOrder, { params: { offerId }, query });
const refusal = (code: contract.ProblemCode, pointer?: string) =>
  expect.objectContaining({
    problem: expect.objectContaining({
      code,
      ...(pointer && { errors: [expect.objectContaining({ pointer })] }),
    }),
  });

const company = (country = 'FR'): contract.Buyer => ({
  ...{ kind: 'professional', name: 'Inès Martin', company: 'Atelier Martin', siren: '732829320' },
  vatNumber: 'FR44732829320',
  address: { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country },
});

describe('what is said before she buys is what she gets', () => {
  const asKind = (kind: contract.BuyerKind): contract.Buyer =>
    kind === 'professional'
      ? company()
      : ({ ...(orderBody(buyer, '').buyer as object), kind } as contract.Buyer);

  it.each([
    ['consumer', 'content', 'digital_content'],
    ['consumer', 'training', 'digital_content'],
    ['trainee', 'training', 'training_contract'],
    ['trainee', 'content', 'digital_content'],
    ['professional', 'training', 'b2b'],
  ] as const)('a %s who buys %s: %s', async (kind, sale, regime) => {
    const startsOn = addDays(today(), 30);
    const facts = { sale, price: 100_001, startsOn, endsOn: addDays(startsOn, 84) };
    const cohort = await createCohort(shop.dataSource, facts);
    const { code: coupon } = await createCoupon(shop.dataSource, { percent: 10 });
    const told = await preview(cohort.id, { buyer: kind, coupon });
    expect(told).toMatchObject({
      regime,
      ...{ price: { amount: 100_001 }, coupon: { off: { amount: 10_000 } }, total: { amount: 90_001 } },
      withdrawal: regime === 'b2b' ? null : { days: 14 },
    });
    for (const plan of told.plans) {
      const order: Order = { plan: plan.key, coupon, buyer: asKind(kind) };
      buyer = await createPerson(shop.dataSource);
      const placed = await place(shop, buyer, cohort.id, order);
      expect(placed).toMatchObject({ regime: { kind: regime, rule: told.rule.since }, total: told.total });
      expect(placed.instalments.map(({ amount, dueOn }) => ({ amount, dueOn }))).toEqual(plan.instalments);
    }
  });

  it('charges nothing of a training contract before the window has closed', async () => {
    const cohort = await createCohort(shop.dataSource, { sale: 'training', startsOn: addDays(today(), 30) });
    const { plans, withdrawal } = await preview(cohort.id, { buyer: 'trainee' });
    expect(new Set(plans.map((plan) => JSON.stringify(plan.instalments))).size).toBe(plans.length);
    for (const { instalments } of plans) {
      expect(instalments.length).toBeGreaterThan(1);
      for (const { dueOn } of instalments) expect(dueOn > withdrawal!.endsOn).toBe(true);
    }
  });

  it('says why a coupon does not count, and takes no use of it', async () => {
    const cohort = await createCohort(shop.dataSource);
    const { code: coupon } = await createCoupon(shop.dataSource, { percent: 10, usesAtMost: 1 });
    for (let look = 0; look < 2; look++) await preview(cohort.id, { buyer: 'consumer', coupon });
    await place(shop, buyer, cohort.id, { coupon });
    for (const code of [coupon, 'JAMAIS-VU'])
      await expect(preview(cohort.id, { buyer: 'consumer', coupon: code })).rejects.toEqual(
        refusal('validation', '#/coupon'),
      );
  });

  it('is not told of what is not on sale', async () => {
    const closed = await createCohort(shop.dataSource, { status: 'closed' });
    await expect(preview(closed.id, { buyer: 'consumer' })).rejects.toEqual(refusal('cohort-not-open'));
    await expect(preview(buyer.id, { buyer: 'consumer' })).rejects.toEqual(refusal('not-found'));
  });
});

it('a coupon of 100 % needs no Stripe at all (trap enupal/stripe#392)', async () => {
  shop.fault({ failApi: { path: '/v1/', times: 1000, after: 'before' } });
  const cohort = await createCohort(shop.dataSource, { sale: 'training' });
  const { code: coupon } = await createCoupon(shop.dataSource, { percent: 100 });
  const told = await preview(cohort.id, { buyer: 'trainee', coupon });
  expect(told).toMatchObject({ total: { amount: 0 }, documents: ['terms', 'invoice'] });
  expect(told.plans.every(({ instalments }) => instalments.length === 0)).toBe(true);
  const trainee = { ...orderBody(buyer, cohort.id).buyer, kind: 'trainee' } as contract.Buyer;
  const order = await place(shop, buyer, cohort.id, { coupon, buyer: trainee, plan: 'trois-fois' });
  expect(order).toMatchObject({ status: 'paid', instalments: [], checkoutUrl: null });
  expect(await seatsOf(shop, cohort.id)).toMatchObject({ active: 1 });
});

it('a company of another country is told to write, and no seat is held', async () => {
  const cohort = await createCohort(shop.dataSource);
  await expect(place(shop, buyer, cohort.id, { buyer: company('BE') })).rejects.toEqual(
    refusal('validation', '#/buyer/address/country'),
  );
  expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0 });
});

const settled = (order: contract.Order, status: contract.OrderStatus) =>
  waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return now.status === status && now;
  });
const mailsAbout = async (subject: RegExp) =>
  (await mails.to(buyer.email)).filter((mail) => subject.test(mail.subject));

describe('a training contract', () => {
  const training = () =>
    createCohort(shop.dataSource, {
      ...{ sale: 'training', capacity: 1 },
      ...{ startsOn: addDays(today(), 30), endsOn: addDays(today(), 114) },
    });
  const order = async (plan = 'trois-fois') => {
    const cohort = await training();
    return { cohort, order: await place(shop, buyer, cohort.id, { ...traineeBody(buyer, cohort.id), plan }) };
  };
  const contractOf = (orderId: string, by = buyer) =>
    shop.as(by.token)(contract.getOrderContract, { params: { orderId } });
  const sign = (orderId: string, body: { hash: string; name?: string }, by = buyer) =>
    shop.as(by.token)(contract.signContract, {
      params: { orderId },
      body: { name: by.name, accept: true, ...body },
    });

  it('is read and signed before any means of payment, and charges nothing before the window has closed', async () => {
    const { cohort, order: placed } = await order();
    expect(placed).toMatchObject({ status: 'pending', checkoutUrl: null });
    const read = await contractOf(placed.id);
    expect(read).toMatchObject({ signed: null, signer: buyer.name, status: 'pending' });
    const table = read.text.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ rows: placed.instalments.map(() => expect.any(Array)) });

    const signed = await sign(placed.id, { hash: read.hash, name: 'INES  martin' });
    const window = addDays(today(), 14);
    expect(signed.regime.withdrawalEndsOn! >= window).toBe(true);
    for (const { dueOn } of signed.instalments) expect(dueOn > signed.regime.withdrawalEndsOn!).toBe(true);
    expect(await contractOf(placed.id)).toMatchObject({ text: read.text, signed: { name: 'INES  martin' } });

    expect(await shop.pay(signed)).toBe('succeeded');
    const bound = await settled(signed, 'active');
    expect(bound.regime).toEqual(signed.regime);
    expect(bound.instalments.every(({ status }) => status === 'due')).toBe(true);
    expect((await shop.stripe.paymentIntents.list({ limit: 100 })).data).toEqual([]);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ active: 1 });
    const [row] = await shop.dataSource.query<Array<{ consents: contract.Consent[] }>>(
      'SELECT consents FROM purchase_order WHERE id = $1',
      [placed.id],
    );
    expect(row!.consents).toMatchObject([
      { kind: 'terms' },
      {
        kind: 'contract',
        textVersion: read.text.version,
        addressHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    await expect(
      shop.dataSource.query(`UPDATE signed_contract SET name = 'x' WHERE order_id = $1`, [placed.id]),
    ).rejects.toThrow(/stays as it is/);
  });

  it('is signed by her name alone, by her alone, and as she read it', async () => {
    const { order: placed } = await order();
    const { hash } = await contractOf(placed.id);
    await expect(sign(placed.id, { hash, name: 'Agnès Martin' })).rejects.toEqual(
      refusal('validation', '#/name'),
    );
    await expect(sign(placed.id, { hash: '0'.repeat(64) })).rejects.toEqual(refusal('contract-changed'));
    const other = await createPerson(shop.dataSource);
    await expect(contractOf(placed.id, other)).rejects.toEqual(refusal('not-found'));
    await expect(sign(placed.id, { hash }, other)).rejects.toEqual(refusal('not-found'));
    expect((await contractOf(placed.id)).signed).toBeNull();
  });

  it('is signed once by two clicks, and renews the hold once', async () => {
    const { cohort, order: placed } = await order();
    const { hash } = await contractOf(placed.id);
    await shop.advance(29);
    const [one, two] = await Promise.all([1, 2].map(() => sign(placed.id, { hash })));
    expect(one!.checkoutUrl).toMatch(/\/c\/pay\//);
    expect(two!.checkoutUrl).toBe(one!.checkoutUrl);
    expect(two!.heldUntil).toBe(one!.heldUntil);
    expect(Date.parse(one!.heldUntil!) - Date.parse(placed.heldUntil!)).toBeGreaterThan(28 * 60_000);
    await shop.advance(20);
    await shop.app.get(RecurringTasks).runDue();
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ held: 1 });
    expect(await shop.pay(one!)).toBe('succeeded');
    await settled(one!, 'active');
  });

  it('cannot be signed once the hold has ended, and the seat is free', async () => {
    const { cohort, order: placed } = await order();
    const { hash } = await contractOf(placed.id);
    await shop.advance(33);
    await expect(sign(placed.id, { hash })).rejects.toEqual(refusal('order-over'));
    await shop.app.get(RecurringTasks).runDue();
    await settled(placed, 'expired');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0 });
    await expect(sign(placed.id, { hash })).rejects.toEqual(refusal('order-over'));
  });

  it('goes on where Stripe was away when she signed', async () => {
    const { order: placed } = await order('comptant');
    const { hash } = await contractOf(placed.id);
    shop.fault({ failApi: { path: '/v1/checkout/sessions', times: 1000, after: 'before' } });
    await expect(sign(placed.id, { hash })).rejects.toEqual(refusal('payment-unavailable'));
    shop.sandbox.faults.clear();
    expect((await contractOf(placed.id)).signed).not.toBeNull();
    expect((await sign(placed.id, { hash })).checkoutUrl).toMatch(/\/c\/pay\//);
  });

  it('is a PDF to keep, with her signature once there is one', async () => {
    const { order: placed } = await order();
    const pdf = async () => {
      const answer = await fetch(`${shop.url}/orders/${placed.id}/contract/pdf`, {
        headers: { authorization: `Bearer ${buyer.token}` },
      });
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      return readPdf(Buffer.from(await answer.arrayBuffer())).text;
    };
    const { hash } = await contractOf(placed.id);
    expect(await pdf()).not.toContain(hash.slice(0, 30));
    await sign(placed.id, { hash });
    expect(await pdf()).toContain(hash.slice(0, 30));
  });
});

describe('a bank debit', () => {
  it('keeps the seat for as long as it takes, beyond the hold, and then gives it', async () => {
    const cohort = await createCohort(shop.dataSource, { capacity: 1 });
    const order = await place(shop, buyer, cohort.id);
    await shop.advance(31);
    expect(await shop.pay(order, accounts.good)).toBe('processing');
    await waitFor(async () => (await read(shop, buyer, order.id)).instalments[0]!.status === 'processing');
    await shop.advance(2);
    await shop.app.get(RecurringTasks).runDue();
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'pending', paidAt: null });
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ held: 1, active: 0 });
    await shop.advance(2);
    await settled(order, 'paid');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ held: 0, active: 1 });
  });

  it('gives nothing while unpaid, and frees the seat when it comes back (trap woocommerce-gateway-stripe#1943)', async () => {
    const cohort = await createCohort(shop.dataSource, { capacity: 1 });
    const order = await place(shop, buyer, cohort.id, { plan: 'trois-fois' });
    expect(await shop.pay(order, accounts.refused)).toBe('processing');
    await waitFor(async () => (await read(shop, buyer, order.id)).instalments[0]!.status === 'processing');
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'pending', concludedAt: null });
    await shop.advance(4);
    const over = await settled(order, 'expired');
    expect(over.lastDecline).not.toBeNull();
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0 });
    const [mail] = await waitFor(async () => {
      const found = await mailsAbout(/prélèvement/);
      return found.length > 0 && found;
    });
    expect(mail!.text).toContain(`/offres/${cohort.id}/inscription`);
    expect(await mailsAbout(/Ta place est à toi/)).toEqual([]);
  });
});
