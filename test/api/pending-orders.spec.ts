import * as contract from '@tandem/contracts';
import { createCohort, createCoupon, createPerson, type TestPerson } from '../support/factories';
import { insertOffer, termsOf, threeTimes } from '../support/offers';
import { orderBody, place, read, seatsOf, sessionOf, startShop, type Shop } from '../support/shop';

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

function refusal(code: contract.ProblemCode) {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) });
}

describe('another choice while an order is pending', () => {
  it('holds what she chose last: the page of the first choice is closed, and its coupon free again', async () => {
    const cohort = await createCohort(shop.dataSource, { capacity: 1 });
    const { code: coupon } = await createCoupon(shop.dataSource, { percent: 10, usesAtMost: 1 });
    const first = await place(shop, buyer, cohort.id, { plan: threeTimes.key, coupon });
    const company: contract.Buyer = {
      ...{ kind: 'professional', name: buyer.name, company: 'Atelier Martin', siren: null, vatNumber: null },
      address: { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' },
    };
    const choice = { coupon, buyer: company, waiveWithdrawal: true };
    const clicks = await Promise.all([1, 2].map(() => place(shop, buyer, cohort.id, choice)));
    const second = await place(shop, buyer, cohort.id, choice);
    expect(new Set([...clicks, second].map(({ id, checkoutUrl }) => `${id} ${checkoutUrl}`)).size).toBe(1);
    expect(second).toMatchObject({ status: 'pending', regime: { kind: 'b2b' }, coupon: { code: coupon } });
    const session = await shop.stripe.checkout.sessions.retrieve(sessionOf(second));
    expect(session.amount_total).toBe(second.total.amount);
    expect(await read(shop, buyer, first.id)).toMatchObject({ status: 'cancelled' });
    expect(await shop.pay(first)).toBe('expired');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 1, pending: 1 });
  });

  it('keeps the first choice where it was paid before the second one was told', async () => {
    const cohort = await createCohort(shop.dataSource);
    const first = await place(shop, buyer, cohort.id);
    shop.fault({ drop: 1000 });
    await shop.pay(first);
    const again = await place(shop, buyer, cohort.id, { waiveWithdrawal: true });
    expect(again).toMatchObject({ id: first.id, status: 'paid' });
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, active: 1 });
  });

  describe('that cannot be bought leaves order, seat and page as they are', () => {
    const company: contract.Buyer = {
      ...{ kind: 'professional', name: 'Inès Martin', company: 'Atelier Martin', siren: null },
      ...{
        vatNumber: null,
        address: { street: '1 rue', postalCode: '1000', city: 'Bruxelles', country: 'BE' },
      },
    };
    const close = (offerId: string) =>
      shop.dataSource.query(`UPDATE offer SET status = 'closed' WHERE id = $1`, [offerId]);
    const closeCohort = (id: string) =>
      shop.dataSource.query(`UPDATE cohort SET status = 'closed' WHERE id = $1`, [id]);

    it.each([
      ['a coupon that is none', 'validation', { coupon: 'JAMAIS-VU' }, null],
      ['a plan that is none', 'validation', { plan: 'en-mille-fois' }, null],
      ['a company abroad', 'validation', { buyer: company }, null],
      ['another version of the offer', 'offer-changed', { offerVersion: 2 }, null],
      ['an offer that was closed since', 'offer-not-open', { plan: threeTimes.key }, close],
      ['a cohort that was closed since', 'cohort-not-open', { plan: threeTimes.key }, closeCohort],
    ] as const)('%s', async (_what, code, choice, before) => {
      const cohort = await createCohort(shop.dataSource, { capacity: 1 });
      const { code: coupon } = await createCoupon(shop.dataSource, { percent: 10, usesAtMost: 1 });
      const first = await place(shop, buyer, cohort.id, { coupon });
      await before?.(cohort.id);
      await expect(place(shop, buyer, cohort.id, choice)).rejects.toEqual(refusal(code));
      expect(await read(shop, buyer, first.id)).toEqual(first);
      expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 1, pending: 1 });
      expect(await shop.pay(first)).toBe('succeeded');
    });
  });

  it('says of another offer of the same cohort that her seat is held, not that she is enrolled', async () => {
    const cohort = await createCohort(shop.dataSource);
    const other = await insertOffer(shop.dataSource, termsOf([cohort.id], { price: 90_000 }));
    const first = await place(shop, buyer, cohort.id);
    await expect(place(shop, buyer, other)).rejects.toEqual(refusal('seat-held'));
    expect(await read(shop, buyer, first.id)).toMatchObject({ status: 'pending' });
  });
});

describe('giving up', () => {
  it('ends the checkout first, then frees the seat; she may buy again', async () => {
    const cohort = await createCohort(shop.dataSource, { capacity: 1 });
    const order = await place(shop, buyer, cohort.id);
    const params = { orderId: order.id };
    expect(await shop.as(buyer.token)(contract.cancelOrder, { params })).toMatchObject({
      status: 'cancelled',
    });
    expect(await shop.pay(order)).toBe('expired');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0, held: 0 });
    expect(await shop.as(buyer.token)(contract.cancelOrder, { params })).toMatchObject({
      status: 'cancelled',
    });

    const second = await place(shop, buyer, cohort.id);
    expect(second.id).not.toBe(order.id);
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, held: 1 });
  });

  it('comes too late once she has paid: the order is paid', async () => {
    const cohort = await createCohort(shop.dataSource);
    const order = await place(shop, buyer, cohort.id);
    shop.fault({ drop: 1000 });
    await shop.pay(order);
    const cancelled = await shop.as(buyer.token)(contract.cancelOrder, { params: { orderId: order.id } });
    expect(cancelled.status).toBe('paid');
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 1, active: 1 });
  });

  it('frees the seat of an order that never reached Stripe', async () => {
    const cohort = await createCohort(shop.dataSource);
    shop.fault({ failApi: { path: '/v1/customers', times: 1000, after: 'before', method: 'POST' } });
    await expect(place(shop, buyer, cohort.id)).rejects.toEqual(refusal('payment-unavailable'));
    const { orders } = await shop.as(buyer.token)(contract.listMyOrders, {});
    const params = { orderId: orders[0]!.id };
    expect(await shop.as(buyer.token)(contract.cancelOrder, { params })).toMatchObject({
      status: 'cancelled',
    });
    expect(await seatsOf(shop, cohort.id)).toMatchObject({ counter: 0 });
  });
});

it('names whom her last order named, at home or as a professional, and nobody else’s', async () => {
  const office: contract.Buyer = {
    ...{ kind: 'professional', name: buyer.name, company: 'Atelier Martin', siren: null, vatNumber: null },
    address: { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' },
  };
  const asked = (kind: contract.BuyerKind, { token } = buyer) =>
    shop.as(token)(contract.getLastBuyer, { query: { kind } });
  const [first, second] = [await createCohort(shop.dataSource), await createCohort(shop.dataSource)];
  expect(await asked('consumer')).toEqual({ buyer: null });
  const { buyer: home } = orderBody(buyer, first.id);
  await place(shop, buyer, first.id, { buyer: home });
  await place(shop, buyer, second.id, { buyer: office });
  expect(await asked('trainee')).toEqual({ buyer: home });
  expect(await asked('professional')).toEqual({ buyer: office });
  expect(await asked('consumer', await createPerson(shop.dataSource))).toEqual({ buyer: null });
});
