import { newId } from '@tandem/platform';
import { completeSeller } from '../support/seller';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { fingerprint } from '../support/fingerprint';
import { atOnce, termsOf } from '../support/offers';
import { expectProblem } from '../support/problem';

let api: TestApp;
let academy: Academy;
let before: string;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());
// Whatever is refused has changed nothing.
beforeEach(async () => void (before = await fingerprint(api.dataSource)));
afterEach(async () => expect(await fingerprint(api.dataSource)).toBe(before));

type Actor = 'owner' | 'student';

function send(actor: Actor, request: string, body?: unknown): Promise<Response> {
  const [method, path] = request.split(' ');
  return fetch(api.url + path, {
    method,
    headers: {
      authorization: `Bearer ${academy[actor].token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function refusedFields(actor: Actor, request: string, body?: unknown): Promise<string[]> {
  const { errors } = await expectProblem(send(actor, request, body), 'validation');
  return errors!.map(({ pointer }) => pointer);
}

const id = newId();
const address = { street: '1 rue du Four', postalCode: '69001', city: 'Lyon', country: 'FR' };
const order = {
  ...{ offerId: id, offerVersion: 1, plan: 'comptant', acceptTerms: true },
  buyer: { kind: 'consumer', name: 'Inès', address },
};
const company = {
  kind: 'professional',
  name: 'Inès',
  address,
  company: 'Atelier',
  siren: null,
  vatNumber: null,
};
const plan = (parts: unknown[]) => [{ key: 'a', name: 'A', parts }];
const inDays = (days: unknown) => ({ after: 'order', days });

describe('what she buys', () => {
  it.each<[string, unknown, string]>([
    ['no plan', { ...order, plan: undefined }, '#/plan'],
    ['terms not accepted', { ...order, acceptTerms: false }, '#/acceptTerms'],
    ['a version that never was', { ...order, offerVersion: 0 }, '#/offerVersion'],
    ['a code of one letter', { ...order, coupon: 'A' }, '#/coupon'],
    ['a buyer of no kind', { ...order, buyer: { ...order.buyer, kind: 'robot' } }, '#/buyer/kind'],
    [
      'an address without a town',
      { ...order, buyer: { ...order.buyer, address: { ...address, city: ' ' } } },
      '#/buyer/address/city',
    ],
    [
      'a country by its name',
      { ...order, buyer: { ...order.buyer, address: { ...address, country: 'France' } } },
      '#/buyer/address/country',
    ],
    [
      'text that PostgreSQL cannot keep',
      { ...order, buyer: { ...order.buyer, name: 'a\u0000b' } },
      '#/buyer/name',
    ],
    ['a SIREN of another', { ...order, buyer: { ...company, siren: '123456789' } }, '#/buyer/siren'],
    ['a wrong key', { ...order, buyer: { ...company, vatNumber: 'FR00732829320' } }, '#/buyer/vatNumber'],
    ['a price of her own', { ...order, price: 1 }, '#'],
  ])('%s', async (_, body, pointer) => {
    expect(await refusedFields('student', 'POST /orders', body)).toEqual([pointer]);
  });

  it.each([
    [`GET /offers/${id}/order-preview?buyer=robot`, undefined, '#/query/buyer'],
    [`GET /offers/${id}/order-preview?buyer=consumer&coupon=%00`, undefined, '#/query/coupon'],
    [`POST /orders/${id}/contract/signature`, { hash: 'short', name: 'Inès', accept: true }, '#/hash'],
    [`POST /orders/${id}/contract/signature`, { hash: 'a'.repeat(64), name: '', accept: true }, '#/name'],
    [`POST /orders/${id}/contract/signature`, { hash: 'a'.repeat(64), name: 'Inès' }, '#/accept'],
    [`POST /orders/${id}/withdrawal`, { name: ' ' }, '#/name'],
    [`POST /orders/${id}/withdrawal`, { name: 'Inès', reason: 'x'.repeat(2001) }, '#/reason'],
    [`POST /orders/${id}/withdrawal`, { name: 'Inès', amount: 100_000 }, '#'],
  ])('%s %j', async (request, body, pointer) => {
    expect(await refusedFields('student', request, body)).toEqual([pointer]);
  });
});

describe('what the owner sells', () => {
  it.each<[string, object, string]>([
    ['less than nothing', { price: -1 }, '#/price'],
    ['thirty cents', { price: 30 }, '#/price'],
    ['half a cent', { price: 100.5 }, '#/price'],
    ['in another currency', { currency: 'USD' }, '#/currency'],
    ['no way to pay', { plans: [] }, '#/plans'],
    ['two ways of one key', { plans: [atOnce, atOnce] }, '#/plans'],
    [
      'shares above the price',
      {
        plans: plan([
          { percent: 60, when: inDays(0) },
          { percent: 60, when: inDays(9) },
        ]),
      },
      '#/plans/0/parts',
    ],
    ['no seat', { cohortIds: [] }, '#/cohortIds'],
    ['one seat twice', { cohortIds: [id, id] }, '#/cohortIds'],
    ['without a name', { name: '  ' }, '#/name'],
  ])('%s', async (_, change, pointer) => {
    const terms = { ...termsOf([academy.cohortId]), ...change };
    expect(await refusedFields('owner', 'POST /offers', terms)).toEqual([pointer]);
    const nested = pointer.replace('#', '#/terms');
    expect(await refusedFields('owner', 'POST /offers/preview', { terms })).toEqual([nested]);
    expect(await refusedFields('owner', `PUT /offers/${id}`, { version: 1, terms })).toEqual([nested]);
  });

  const coupon = {
    ...{ code: 'ESSAI10', percent: 10, amount: null, offerIds: null },
    ...{ startsOn: null, endsOn: null, usesAtMost: null },
  };
  it.each<[string, object, string]>([
    ['of 0 %', { percent: 0 }, '#/percent'],
    ['of 101 %', { percent: 101 }, '#/percent'],
    ['of a share and an amount', { amount: 500 }, '#/percent'],
    ['of neither', { percent: null }, '#/percent'],
    ['that ends before it starts', { startsOn: '2027-02-02', endsOn: '2027-02-01' }, '#/endsOn'],
    ['of a day that is none', { startsOn: '2027-02-30' }, '#/startsOn'],
    ['for nobody', { usesAtMost: 0 }, '#/usesAtMost'],
    ['for no offer', { offerIds: [] }, '#/offerIds'],
    ['with an accent', { code: 'ÉTÉ' }, '#/code'],
  ])('a code %s', async (_, change, pointer) => {
    expect(await refusedFields('owner', 'POST /coupons', { ...coupon, ...change })).toEqual([pointer]);
  });

  it.each<[string, object, string]>([
    ['a SIRET of thirteen digits', { siret: '7328293200007' }, '#/siret'],
    ['an IBAN with a letter changed', { iban: 'FR7630006000011234567890188' }, '#/iban'],
    ['a capital of nothing', { capital: 0 }, '#/capital'],
    ['an address that is none', { email: 'tandem' }, '#/email'],
    [
      'a declaration of ten digits',
      { training: { number: '8469123456', region: 'ARA' } },
      '#/training/number',
    ],
  ])('by %s', async (_, change, pointer) => {
    expect(await refusedFields('owner', 'PUT /academy/seller', { ...completeSeller, ...change })).toEqual([
      pointer,
    ]);
  });
});

describe('what she follows', () => {
  const backwards = 'from=2027-02-02&to=2027-02-01';
  it.each([
    ['GET /orders?standing=happy', undefined, '#/query/standing'],
    [`GET /orders?${backwards}`, undefined, '#/query/to'],
    ['GET /orders/export.csv?sort=random()', undefined, '#/query/sort'],
    ['GET /orders/export.xlsx?status=unknown', undefined, '#/query/status'],
    [`GET /accounting/entries?${backwards}`, undefined, '#/query/to'],
    ['GET /accounting/documents?from=2027-02-30&to=2027-03-01', undefined, '#/query/from'],
    ['GET /accounting/sales?from=hier', undefined, '#/query/from'],
    ['GET /accounting/sales/export.csv?from=2027-13', undefined, '#/query/from'],
    [`GET /accounting/ledger?${backwards}`, undefined, '#/query/to'],
    [
      'GET /accounting/ledger/export.csv?from=2027-01-01&to=2027-01-31&account=',
      undefined,
      '#/query/account',
    ],
    ['POST /accounting/reconciliation', { from: '2027-02-02', to: '2027-02-01' }, '#/to'],
    [`POST /accounting/differences/${id}/dismissal`, { note: '' }, '#/note'],
    [`GET /orders/${id}/refund-preview?amount=-1&ends=false`, undefined, '#/query/amount'],
    [
      `POST /orders/${id}/refunds`,
      { amount: 1.5, ends: false, reason: 'goodwill', refundable: 100 },
      '#/amount',
    ],
    [
      `POST /orders/${id}/refunds`,
      { amount: 100, ends: false, reason: 'at-stripe', refundable: 100 },
      '#/reason',
    ],
    [`PUT /offers/${id}/status`, { status: 'draft' }, '#/status'],
  ])('%s %j', async (request, body, pointer) => {
    expect(await refusedFields('owner', request, body)).toEqual([pointer]);
  });
});

const nowhere: Record<Actor, Array<[string, unknown?]>> = {
  student: [
    [`GET /orders/${id}`],
    ['GET /orders/pas-un-uuid'],
    [`GET /orders/${id}/contract`],
    [`GET /orders/${id}/contract/pdf`],
    [`GET /orders/${id}/timeline`],
    [`GET /orders/${id}/withdrawal`],
    [`POST /orders/${id}/withdrawal`, { name: 'Inès' }],
    [`POST /orders/${id}/contract/signature`, { hash: 'a'.repeat(64), name: 'Inès', accept: true }],
    [`POST /orders/${id}/sync`],
    [`POST /orders/${id}/cancellation`],
    [`POST /orders/${id}/means-of-payment`],
    [`POST /orders/${id}/instalments/${id}/payment`],
    ['POST /orders', order],
    [`GET /offers/${id}/order-preview?buyer=consumer`],
    [`GET /documents/${id}/pdf`],
  ],
  owner: [
    [`GET /documents/${id}/xml`],
    [`GET /offers/${id}`],
    [`PUT /offers/${id}/status`, { status: 'open' }],
    [`POST /coupons/${id}/closure`],
    [`GET /orders/${id}/story`],
    [`GET /orders/${id}/money`],
    [`GET /orders/${id}/refund-preview?amount=100&ends=false`],
    [`POST /orders/${id}/refunds`, { amount: 100, ends: false, reason: 'goodwill', refundable: 100 }],
    [`POST /accounting/differences/${id}/remedy`],
    [`POST /accounting/differences/${id}/dismissal`, { note: 'Réglé.' }],
  ],
};

it.each<Actor>(['student', 'owner'])('addresses that lead nowhere, asked by the %s', async (actor) => {
  for (const [request, body] of nowhere[actor]) await expectProblem(send(actor, request, body), 'not-found');
});

it.each([undefined, '', 't=1,v1=00', 'v1=0'.repeat(2000)])(
  'a webhook signed by %j is refused',
  async (signature) => {
    const sent = fetch(`${api.url}/stripe/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'stripe-signature': signature }),
      },
      body: '{"id":"evt_1","type":"charge.refunded"}',
    });
    expect((await sent).status).toBe(400);
  },
);
