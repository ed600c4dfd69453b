import fc from 'fast-check';
import { withdrawalRight, type WithdrawalCase } from './withdrawal-right';

const order: WithdrawalCase = {
  regime: { kind: 'digital_content', withdrawalEndsOn: '2027-01-25' },
  consents: ['terms'],
  confirmed: true,
  supplied: { part: 0, whole: 40 },
  price: 149_000,
  paid: 149_000,
};
const begun = { supplied: { part: 4, whole: 40 } };
const day13 = new Date('2027-01-24T10:00:00Z');

test('on day 13 she may withdraw, and all goes back within fourteen days', () => {
  expect(withdrawalRight(order, day13)).toEqual({
    may: true,
    until: '2027-01-25',
    owed: {
      amount: 149_000,
      kept: 0,
      because: 'nothing-supplied',
      by: '2027-02-07',
      article: 'art. L221-24 du Code de la consommation',
    },
  });
});

test('the last hour of the last day still counts, in Paris; the next one does not', () => {
  expect(withdrawalRight(order, new Date('2027-01-25T22:59:59Z'))).toMatchObject({ may: true });
  expect(withdrawalRight(order, new Date('2027-01-25T23:00:00Z'))).toEqual({
    may: false,
    because: 'window-closed',
    endedOn: '2027-01-25',
    article: 'art. L221-18 du Code de la consommation',
  });
});

describe('content that she has begun', () => {
  const waived: WithdrawalCase = {
    ...order,
    ...begun,
    consents: ['terms', 'immediate-access', 'withdrawal-loss'],
  };

  test('cannot be given back once she asked for it, acknowledged the loss, and had that confirmed', () => {
    expect(withdrawalRight(waived, day13)).toMatchObject({ because: 'supply-begun', endedOn: '2027-01-25' });
    expect(withdrawalRight({ ...waived, supplied: order.supplied }, day13)).toMatchObject({ may: true });
  });

  test.each([
    ['the loss was not acknowledged', { consents: ['terms', 'immediate-access'] }],
    ['nothing was confirmed to her', { confirmed: false }],
  ] satisfies [string, Partial<WithdrawalCase>][])('is paid pro rata where %s', (_, lacking) => {
    const owed = { amount: 134_100, kept: 14_900, because: 'pro-rata' };
    expect(withdrawalRight({ ...waived, ...lacking }, day13)).toMatchObject({ may: true, owed });
  });

  test('costs nothing where she had not asked to begin', () => {
    const owed = { amount: 149_000, because: 'not-asked-for' };
    expect(withdrawalRight({ ...order, ...begun }, day13)).toMatchObject({ owed });
  });
});

test('a training contract costs nothing within its window, even if the course has begun', () => {
  const contract: WithdrawalCase = {
    ...order,
    ...begun,
    regime: { ...order.regime, kind: 'training_contract' },
    consents: ['terms', 'contract', 'immediate-access'],
    paid: 0,
  };
  const owed = { amount: 0, kept: 0, because: 'training-contract' };
  expect(withdrawalRight(contract, day13)).toMatchObject({ may: true, owed });
});

test('a company has no legal right, and nobody withdraws from what is not concluded', () => {
  const company = { kind: 'b2b', withdrawalEndsOn: null } as const;
  const pending = { ...order.regime, withdrawalEndsOn: null };
  expect(withdrawalRight({ ...order, regime: company }, day13)).toMatchObject({
    because: 'professional-buyer',
  });
  expect(withdrawalRight({ ...order, regime: pending }, day13)).toMatchObject({ because: 'not-concluded' });
});

const cases = fc.record({
  regime: fc.record({
    kind: fc.constantFrom('digital_content' as const, 'training_contract' as const, 'b2b' as const),
    withdrawalEndsOn: fc.constant('2027-01-25'),
  }),
  consents: fc.subarray(['terms', 'immediate-access', 'withdrawal-loss'] as const),
  confirmed: fc.boolean(),
  supplied: fc.integer({ min: 0, max: 40 }).map((part) => ({ part, whole: 40 })),
  price: fc.constant(149_000),
  paid: fc.integer({ min: 0, max: 149_000 }),
});

test('what goes back and what is kept are what she paid; what she did not ask for she does not pay', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 20 * 24 }), (anything, hours) => {
      const now = new Date(Date.parse('2027-01-11T10:00:00Z') + hours * 3_600_000);
      const right = withdrawalRight(anything, now);
      if (!right.may) return;
      const { amount, kept } = right.owed;
      expect(amount + kept).toBe(anything.paid);
      expect(Math.min(amount, kept)).toBeGreaterThanOrEqual(0);
      expect(kept * 40).toBeLessThanOrEqual(149_000 * anything.supplied.part);
      if (!anything.consents.includes('immediate-access')) expect(kept).toBe(0);
    }),
  );
});
