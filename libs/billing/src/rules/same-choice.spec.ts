import type { Buyer, Consent } from '@tandem/contracts';
import { sameChoice } from './same-choice';

const address = { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' };
const buyer: Buyer = { kind: 'consumer', name: 'Inès Martin', address };
const consent = (kind: Consent['kind']): Consent => ({ kind, textVersion: '', at: '', addressHash: null });
const order: Parameters<typeof sameChoice>[0] = {
  ...{ offerVersion: 2, plan: { key: 'comptant', name: '', parts: [] }, buyer },
  coupon: { id: '', code: 'BIENVENUE10', off: 100 },
  regime: { kind: 'digital_content', rule: '2026-11-20', withdrawalEndsOn: null },
  consents: [consent('terms'), consent('immediate-access'), consent('withdrawal-loss')],
};
const choice = { offerVersion: 2, plan: 'comptant', coupon: 'BIENVENUE10', waiveWithdrawal: true, buyer };

test('the same post is the same choice, in whatever order its fields are', () => {
  const { country, city, ...rest } = address;
  const turned = { address: { city, country, ...rest }, name: buyer.name, kind: buyer.kind } as Buyer;
  expect(sameChoice(order, { ...choice, buyer: turned })).toBe(true);
});

test.each([
  { offerVersion: 3 },
  { plan: 'trois-fois' },
  { coupon: undefined },
  { waiveWithdrawal: false },
  { buyer: { ...buyer, address: { ...address, street: '13 rue des Essais' } } },
])('another choice: %j', (change) => {
  expect(sameChoice(order, { ...choice, ...change })).toBe(false);
});

test('a consent that the regime does not ask for makes no difference', () => {
  const company = {
    ...order,
    regime: { ...order.regime, kind: 'b2b' as const },
    consents: [consent('terms')],
  };
  expect(sameChoice(company, choice)).toBe(true);
});
