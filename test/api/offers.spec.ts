import * as contract from '@tandem/contracts';
import type { RequestOf } from '@tandem/contracts';
import { addDays, Clock, dayIn } from '@tandem/platform';
import { readAuditLog } from '../support/audit-log';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { atOnce, createTaughtCohort, deposit, termsOf, threeTimes } from '../support/offers';
import { problemOf } from '../support/problem';
import { completeSeller } from '../support/seller';
import { createBuyers, place, read, startShop, type Shop } from '../support/shop';
import { waitFor } from '../support/wait-for';

let shop: Shop;
let owner: TestPerson;

beforeAll(async () => {
  shop = await startShop();
  owner = await createPerson(shop.dataSource, { name: 'Hélène Duval', roles: ['owner'] });
});
afterAll(() => shop.close());

const call = () => shop.as(owner.token);
const create = (terms: contract.OfferTerms) => call()(contract.createOffer, { body: terms });
const offer = (offerId: string) => call()(contract.getOffer, { params: { offerId } });
const save = (offerId: string, version: number, terms: contract.OfferTerms) =>
  call()(contract.saveOffer, { params: { offerId }, body: { version, terms } });
const setStatus = (offerId: string, status: 'open' | 'closed') =>
  call()(contract.setOfferStatus, { params: { offerId }, body: { status } });
const saveSeller = (seller: contract.Seller) => call()(contract.saveSeller, { body: seller });
const onSale = async () =>
  (await shop.as()(contract.listOpenOffers, { params: { courseSlug: 'obm' } })).offers;

describe('putting an offer on sale', () => {
  it('waits for what is missing, names all of it, and then sells', async () => {
    const cohort = await createTaughtCohort(shop.dataSource, { status: 'draft', startsOn: '2030-01-07' });
    const { id, status } = await create(termsOf([cohort.id], { sale: 'training' }));
    expect(status).toBe('draft');
    expect((await offer(id)).obstacles).toEqual([
      { kind: 'cohort-not-open', cohortId: cohort.id, name: 'Promotion d’essai' },
      { kind: 'seller', missing: 'seller' },
    ]);
    expect((await problemOf(setStatus(id, 'open'))).code).toBe('offer-not-ready');
    await shop.dataSource.query(`UPDATE cohort SET status = 'open' WHERE id = $1`, [cohort.id]);
    expect((await problemOf(setStatus(id, 'open'))).code).toBe('seller-incomplete');
    await saveSeller({ ...completeSeller, training: null });
    expect((await offer(id)).obstacles).toEqual([{ kind: 'seller', missing: 'training-declaration' }]);
    expect((await problemOf(setStatus(id, 'open'))).code).toBe('seller-incomplete');
    expect((await onSale()).map((one) => one.id)).not.toContain(id);
    await saveSeller(completeSeller);
    expect(await setStatus(id, 'open')).toMatchObject({ status: 'open', obstacles: [] });
    expect((await onSale()).map((one) => one.id)).toContain(id);
    await setStatus(id, 'closed');
    expect((await onSale()).map((one) => one.id)).not.toContain(id);
    const acts = (await readAuditLog(shop.databaseUrl)).filter(({ subject_id }) => subject_id === id);
    const set = 'offer.set-status';
    expect(acts.map(({ action }) => action)).toEqual(['offer.create', set, set]);
  });

  it('is refused for a cohort that is over, and for a change that could not be sold', async () => {
    await saveSeller({ ...completeSeller, training: null });
    const past = await createCohort(shop.dataSource, { startsOn: '2024-01-08', endsOn: '2024-03-31' });
    const over = await create(termsOf([past.id]));
    expect((await problemOf(setStatus(over.id, 'open'))).code).toBe('offer-not-ready');
    const cohort = await createTaughtCohort(shop.dataSource);
    const training = termsOf([cohort.id], { sale: 'training' });
    expect((await problemOf(save(cohort.id, 1, training))).code).toBe('seller-incomplete');
    expect(await offer(cohort.id)).toMatchObject({ version: 1, terms: { sale: 'content' } });
  });

  it('shows a bundle with all its cohorts, after what is sold alone', async () => {
    await saveSeller(completeSeller);
    const [late, soon] = [
      await createCohort(shop.dataSource, { name: 'Printemps', startsOn: '2031-03-03', capacity: 3 }),
      await createCohort(shop.dataSource, { name: 'Hiver', startsOn: '2031-01-06' }),
    ];
    const { id } = await create(termsOf([late.id, soon.id], { name: 'Les deux' }));
    await setStatus(id, 'open');
    const bundle = (await onSale()).at(-1)!;
    expect(bundle.id).toBe(id);
    expect(bundle.cohorts.map(({ name, seatsLeft }) => [name, seatsLeft])).toEqual([
      ['Hiver', 24],
      ['Printemps', 3],
    ]);
  });
});

describe('changing an offer', () => {
  it('writes a version when something differs, and says by whom', async () => {
    const { id } = await createCohort(shop.dataSource);
    const terms = termsOf([id], { price: 159_000 });
    await save(id, 1, terms);
    // As a form posts it: the same facts in another order.
    await save(id, 1, Object.fromEntries(Object.entries(terms).reverse()) as contract.OfferTerms);
    const { version, versions } = await offer(id);
    expect(version).toBe(2);
    expect(versions.map(({ number, terms: { price }, by }) => [number, price, by])).toEqual([
      [2, 159_000, 'Hélène Duval'],
      [1, 149_000, null],
    ]);
    const act = (await readAuditLog(shop.databaseUrl)).findLast(({ subject_id }) => subject_id === id)!;
    expect(act).toMatchObject({
      ...{ action: 'offer.save', actor_id: owner.id },
      ...{ before: { price: 149_000 }, after: { price: 159_000 } },
    });
  });

  it('refuses the second of two tabs, and overwrites nothing', async () => {
    const { id } = await createCohort(shop.dataSource);
    const tabs = await Promise.allSettled(
      [160_000, 170_000].map((price) => save(id, 1, termsOf([id], { price }))),
    );
    expect(tabs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = tabs.find((tab) => tab.status === 'fulfilled')!;
    expect((await offer(id)).terms).toEqual(kept.value.terms);
    expect((await problemOf(save(id, 1, termsOf([id], { price: 1_000 })))).code).toBe('offer-edited');
    expect((await offer(id)).version).toBe(2);
  });

  it('never touches an order, and never sells unseen', async () => {
    const { id } = await createCohort(shop.dataSource, { name: 'Avant' });
    const [early, late] = await createBuyers(shop, 2);
    const order = await place(shop, early!, id, { plan: 'trois-fois' });
    await save(id, 1, termsOf([id], { name: 'Après', price: 199_000 }));
    expect(await read(shop, early!, order.id)).toEqual(order);
    expect(order).toMatchObject({ name: 'Avant', total: { amount: 149_000 } });
    expect((await problemOf(place(shop, late!, id))).code).toBe('offer-changed');
    const bought = await place(shop, late!, id, { offerVersion: 2 });
    expect(bought).toMatchObject({ name: 'Après', total: { amount: 199_000 } });
  });

  it('finds bad terms before it writes anything', async () => {
    const { id } = await createCohort(shop.dataSource);
    const stranger = '01900000-0000-7000-8000-000000000000';
    const part = (percent: number) => ({ percent, when: { after: 'order' as const, days: 0 } });
    const bad: Array<[Partial<contract.OfferTerms>, string]> = [
      [{ price: 30 }, '#/terms/price'],
      [{ name: ' ' }, '#/terms/name'],
      [{ plans: [] }, '#/terms/plans'],
      [{ plans: [atOnce, atOnce] }, '#/terms/plans'],
      [{ plans: [{ ...atOnce, parts: [part(60), part(30)] }] }, '#/terms/plans/0/parts'],
      [{ cohortIds: [id, id] }, '#/terms/cohortIds'],
      [{ cohortIds: [stranger] }, '#/cohortIds'],
    ];
    for (const [terms, pointer] of bad) {
      const { code, errors } = await problemOf(save(id, 1, termsOf([id], terms)));
      expect([code, errors!.map((error) => error.pointer)]).toEqual(['validation', [pointer]]);
    }
    expect((await offer(id)).versions).toHaveLength(1);
  });
});

describe('the preview', () => {
  it.each([149_000, 100_001, 99_999, 151, 0])(
    'of %i cents is what an order gets, coupon included',
    async (price) => {
      const { id } = await createCohort(shop.dataSource, { startsOn: '2031-01-06' });
      const terms = termsOf([id], { price, plans: [atOnce, threeTimes, deposit] });
      await save(id, 1, terms);
      const code = `APERCU-${price}`;
      await coupon({ code, percent: 15 });
      for (const [at, { key }] of terms.plans.entries()) {
        const used = at === 0 || price < 200 ? undefined : code;
        const body = { terms, offerId: id, ...(used ? { coupon: used } : {}) };
        const preview = await call()(contract.previewOffer, { body });
        const [buyer] = await createBuyers(shop, 1);
        const order = await place(shop, buyer!, id, { offerVersion: 2, plan: key, coupon: used });
        expect(preview.total).toEqual(order.total);
        const [content] = preview.schedules.filter((one) => one.plan === key);
        expect(content).toMatchObject({ plan: key, regime: 'digital_content' });
        expect(content!.instalments).toEqual(
          order.instalments.map(({ amount, dueOn }) => ({ amount: amount.amount, dueOn })),
        );
      }
    },
  );

  it('of training shows what its law moves, and why', async () => {
    const { id } = await createCohort(shop.dataSource, { startsOn: '2031-01-06', endsOn: '2031-03-31' });
    const before = await offer(id);
    const terms = termsOf([id], { price: 100_000, sale: 'training' });
    const { schedules, orderedOn } = await call()(contract.previewOffer, { body: { terms } });
    expect(schedules.map(({ regime, findings }) => [regime, findings.map(({ kind }) => kind)])).toEqual([
      ['digital_content', []],
      ['training_contract', ['before-window-closed', 'too-much-before-training']],
      ['b2b', []],
    ]);
    const [content, training] = schedules;
    expect(content!.instalments).toEqual([{ amount: 100_000, dueOn: orderedOn }]);
    expect(training!.instalments[0]!.amount).toBe(30_000);
    expect(training!.instalments[0]!.dueOn > addDays(orderedOn, 14)).toBe(true);
    expect(training!.findings[0]!.article).toContain('L6353-6');
    expect(await offer(id)).toEqual(before);
  });
});

const today = () => dayIn('Europe/Paris', shop.app.get(Clock).now());

function coupon(fields: Partial<RequestOf<typeof contract.createCoupon>['body']> & { code: string }) {
  return call()(contract.createCoupon, {
    body: {
      ...{ percent: fields.amount ? null : 10, amount: null, offerIds: null },
      ...{ startsOn: null, endsOn: null, usesAtMost: null },
      ...fields,
    },
  });
}

const listed = async (code: string) =>
  (await call()(contract.listCoupons, {})).coupons.find((one) => one.code === code)!;
const detailOf = async (refused: Promise<unknown>) => (await problemOf(refused)).errors;
const about = (detail: string) => [{ pointer: '#/coupon', detail }];

describe('coupons', () => {
  let offerId: string;
  let buyer: TestPerson;
  beforeEach(async () => {
    ({ id: offerId } = await createCohort(shop.dataSource, { capacity: 100 }));
    [buyer] = (await createBuyers(shop, 1)) as [TestPerson];
  });

  it('are never used more often than they may, whoever comes at once', async () => {
    await coupon({ code: 'DIX', amount: 10_000, usesAtMost: 10 });
    const buyers = await createBuyers(shop, 50);
    const orders = await Promise.allSettled(
      buyers.map((one) => place(shop, one, offerId, { coupon: 'dix ' })),
    );
    const made = orders.flatMap((order) => (order.status === 'fulfilled' ? [order.value] : []));
    expect(made).toHaveLength(10);
    for (const { total } of made) expect(total.amount).toBe(139_000);
    for (const order of orders)
      if (order.status === 'rejected')
        expect(await detailOf(Promise.reject(order.reason as Error))).toEqual(
          about('Ce code a déjà servi autant de fois que prévu.'),
        );
    expect(await listed('DIX')).toMatchObject({ uses: 10, usesAtMost: 10, state: 'used-up' });
    const [{ seats }] = await shop.dataSource.query<[{ seats: number }]>(
      'SELECT seats_taken AS seats FROM cohort WHERE id = $1',
      [offerId],
    );
    expect(seats).toBe(10);
  });

  it('count again for others when the order expires', async () => {
    await coupon({ code: 'SEUL', percent: 20, usesAtMost: 1 });
    const order = await place(shop, buyer, offerId, { coupon: 'SEUL' });
    expect(order).toMatchObject({ total: { amount: 119_200 }, coupon: { code: 'SEUL' } });
    expect(await listed('SEUL')).toMatchObject({ uses: 1, state: 'used-up' });
    await shop.advance(45);
    await waitFor(async () => (await read(shop, buyer, order.id)).status === 'expired');
    expect(await listed('SEUL')).toMatchObject({ uses: 0, state: 'running' });
    const again = await place(shop, buyer, offerId, { coupon: 'SEUL' });
    expect(again.total.amount).toBe(119_200);
  });

  it('hold on their days only, the last one whole, and for their offers only', async () => {
    const day = today();
    const days = { '-2': addDays(day, -2), '-1': addDays(day, -1), '1': addDays(day, 1) };
    await coupon({ code: 'DEMAIN', startsOn: days['1'] });
    await coupon({ code: 'HIER', startsOn: days['-2'], endsOn: days['-1'] });
    await coupon({ code: 'AILLEURS', offerIds: [(await createCohort(shop.dataSource)).id] });
    await coupon({ code: 'ICI', offerIds: [offerId], startsOn: day, endsOn: day });
    const use = (code: string) => place(shop, buyer, offerId, { coupon: code });
    expect(await detailOf(use('DEMAIN'))).toEqual(about('Ce code n’est pas ou plus valable.'));
    expect(await detailOf(use('HIER'))).toEqual(about('Ce code n’est pas ou plus valable.'));
    expect(await detailOf(use('AILLEURS'))).toEqual(about('Ce code ne vaut pas pour cette formule.'));
    expect(await detailOf(use('INCONNU'))).toEqual(about('Ce code n’existe pas.'));
    expect((await use('ICI')).coupon).toMatchObject({ code: 'ICI' });
    expect(await listed('ICI')).toMatchObject({ startsOn: day, endsOn: day, state: 'running' });
    expect((await listed('HIER')).state).toBe('over');
  });

  it('are closed for good, and orders keep what they took off', async () => {
    const { id } = await coupon({ code: 'FERME', percent: 100 });
    const order = await place(shop, buyer, offerId, { coupon: 'FERME' });
    expect(order).toMatchObject({ status: 'paid', total: { amount: 0 }, instalments: [] });
    await call()(contract.closeCoupon, { params: { couponId: id } });
    await call()(contract.closeCoupon, { params: { couponId: id } });
    expect(await listed('FERME')).toMatchObject({ state: 'closed', uses: 1 });
    const [other] = await createBuyers(shop, 1);
    expect(await detailOf(place(shop, other!, offerId, { coupon: 'FERME' }))).toEqual(
      about('Ce code n’est pas ou plus valable.'),
    );
    expect((await read(shop, buyer, order.id)).coupon).toEqual(order.coupon);
  });

  it('have a code once, one kind of value, and days in their order', async () => {
    await coupon({ code: 'UNIQUE' });
    const pointersOf = async (fields: Parameters<typeof coupon>[0]) =>
      (await problemOf(coupon(fields))).errors!.map(({ pointer }) => pointer);
    expect(await pointersOf({ code: ' unique' })).toEqual(['#/code']);
    expect(await pointersOf({ code: 'a!' })).toEqual(['#/code']);
    expect(await pointersOf({ code: 'DEUX', percent: 10, amount: 500 })).toEqual(['#/percent']);
    expect(await pointersOf({ code: 'ENVERS', startsOn: '2027-02-02', endsOn: '2027-02-01' })).toEqual([
      '#/endsOn',
    ]);
    expect(await pointersOf({ code: 'PERDU', offerIds: ['01900000-0000-7000-8000-000000000000'] })).toEqual([
      '#/offerIds',
    ]);
  });
});
