import type { BuyerKind, SaleKind } from '@tandem/contracts';
import { addDays, dayIn, instantOf } from '@tandem/platform';
import fc from 'fast-check';
import { contractOf, documentsOf, saleRegime, withdrawalEndsOn } from './sale-regime';

test.each<[BuyerKind, SaleKind, boolean, string, string]>([
  ['consumer', 'content', true, 'digital_content', 'content'],
  ['consumer', 'training', true, 'digital_content', 'not-for-work'],
  ['trainee', 'content', true, 'digital_content', 'content'],
  ['trainee', 'training', true, 'training_contract', 'pays-for-own-training'],
  ['trainee', 'training', false, 'digital_content', 'not-declared'],
  ['professional', 'content', false, 'b2b', 'professional-buyer'],
  ['professional', 'training', true, 'b2b', 'buys-training'],
  ['professional', 'training', false, 'b2b', 'professional-buyer'],
])('a %s who buys %s (declared: %s) stands under %s: %s', (buyer, sale, declared, regime, because) => {
  expect(saleRegime({ buyer, sale, declared })).toMatchObject({ regime, because });
});

test('a training contract is signed, and nothing is charged before the window is closed', () => {
  const { rule } = saleRegime({ buyer: 'trainee', sale: 'training', declared: true });
  expect(rule.documents).toContain('training-contract');
  expect(rule.consents).toContain('contract');
  expect(rule.charge).toMatchObject({ from: 'window-closed', percentBeforeDelivery: 30 });
});

test('content is charged at once; the right to withdraw is lost by two consents more', () => {
  const { rule } = saleRegime({ buyer: 'consumer', sale: 'content', declared: true });
  expect(rule.consents).toEqual(['terms']);
  expect(rule.earlyStartConsents).toEqual(['immediate-access', 'withdrawal-loss']);
  expect(rule.charge).toMatchObject({ from: 'conclusion', daysToPay: 50 });
});

test('a company signs a convention for training, before anything is charged, and nothing for content', () => {
  const of = (sale: SaleKind) => saleRegime({ buyer: 'professional', sale, declared: true }).rule;
  expect([of('training').documents, of('content').documents]).toEqual([
    ['terms', 'convention', 'invoice'],
    ['terms', 'invoice'],
  ]);
  expect(of('training')).toMatchObject({ consents: ['terms', 'contract'], withdrawalDays: null });
  expect(of('training').articles).toContain('art. L6353-1 du Code du travail');
  expect([contractOf(of('training'), 1), contractOf(of('content'), 1)]).toEqual(['convention', null]);
});

test('what costs nothing has no contract', () => {
  for (const buyer of ['trainee', 'professional'] as const) {
    const { rule } = saleRegime({ buyer, sale: 'training', declared: true });
    expect(contractOf(rule, 0)).toBeNull();
    expect(documentsOf(rule, 0)).toEqual(['terms', 'invoice']);
  }
});

const paris = 'Europe/Paris';

test.each([
  ['on a working day', '2027-01-11T10:00:00Z', '2027-01-25'],
  ['on a Sunday, and goes on to Monday', '2027-01-10T10:00:00Z', '2027-01-25'],
  ['on Easter Monday, and goes on to Tuesday', '2027-03-15T10:00:00Z', '2027-03-30'],
  ['a day later for what was concluded after midnight in Paris', '2027-01-11T23:30:00Z', '2027-01-26'],
])('the window ends %s', (_, concludedAt, day) => {
  for (const regime of ['digital_content', 'training_contract'] as const) {
    expect(withdrawalEndsOn(regime, new Date(concludedAt))).toBe(day);
  }
});

test('a company has no window', () => {
  expect(withdrawalEndsOn('b2b', new Date('2027-01-11T10:00:00Z'))).toBeNull();
});

test('a window is never shorter than fourteen whole days, nor longer than eighteen, over both clock changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 1_439 }), (shift, minutes) => {
      const concludedAt = new Date(
        instantOf(addDays('2026-11-22', shift), '12:00', paris).getTime() + minutes * 60_000,
      );
      const concludedOn = dayIn(paris, concludedAt);
      const last = withdrawalEndsOn('digital_content', concludedAt)!;
      expect(last >= addDays(concludedOn, 14) && last <= addDays(concludedOn, 18)).toBe(true);
    }),
  );
});
