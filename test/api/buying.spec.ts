import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { addDays, dayIn } from '@tandem/platform';
import { createCohort, createCoupon, createPerson, type TestPerson } from '../support/factories';
import { orderBody, place, seatsOf, startShop, type Shop } from '../support/shop';

type Order = Partial<InputOf<typeof contract.placeOrder>['body']>;

let shop: Shop;
let buyer: TestPerson;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.close());
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
    const coupon = await createCoupon(shop.dataSource, { percent: 10 });
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
    for (const { instalments } of plans) {
      expect(instalments.length).toBeGreaterThan(1);
      for (const { dueOn } of instalments) expect(dueOn > withdrawal!.endsOn).toBe(true);
    }
  });

  it('says why a coupon does not count, and takes no use of it', async () => {
    const cohort = await createCohort(shop.dataSource);
    const coupon = await createCoupon(shop.dataSource, { percent: 10, usesAtMost: 1 });
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
  const coupon = await createCoupon(shop.dataSource, { percent: 100 });
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
