import type { PlanPart, PlanWhen } from '@tandem/contracts';
import { addDays } from '@tandem/platform';
import fc from 'fast-check';
import { smallestCharge } from './discount';
import { splitPrice } from './split-price';

const days = { orderedOn: '2027-01-31', startsOn: '2027-03-01' };
const part = (percent: number | null, when: PlanWhen): PlanPart => ({ percent, when });
const afterOrder = (dueDays: number): PlanWhen => ({ after: 'order', days: dueDays });

test('three times: the cents that do not divide go to the first', () => {
  const parts = [0, 1, 2].map((months) => part(null, { after: 'order', months }));
  expect(splitPrice(10_001, { parts }, days)).toEqual([
    { amount: 3_335, dueOn: '2027-01-31' },
    { amount: 3_333, dueOn: '2027-02-28' },
    { amount: 3_333, dueOn: '2027-03-31' },
  ]);
});

test('deposit and balance: a percentage, then the rest from the start of the course', () => {
  const parts = [part(30, afterOrder(0)), part(null, { after: 'start', days: 7 })];
  expect(splitPrice(149_000, { parts }, days)).toEqual([
    { amount: 44_700, dueOn: '2027-01-31' },
    { amount: 104_300, dueOn: '2027-03-08' },
  ]);
});

test('a day before the order becomes the day of the order, and shares of one day are one charge', () => {
  const parts = [
    part(null, afterOrder(0)),
    part(null, { on: '2027-01-05' }),
    part(null, { on: '2027-02-05' }),
  ];
  expect(splitPrice(9_000, { parts }, days)).toEqual([
    { amount: 6_000, dueOn: '2027-01-31' },
    { amount: 3_000, dueOn: '2027-02-05' },
  ]);
});

test('days never go backwards', () => {
  const parts = [part(50, { after: 'start', days: 30 }), part(50, afterOrder(40))];
  expect(splitPrice(9_000, { parts }, days)).toEqual([{ amount: 9_000, dueOn: '2027-03-31' }]);
});

test('what is free has no instalment, and shares too small to be charged join the first', () => {
  const parts = [0, 20, 40].map((dueDays) => part(null, afterOrder(dueDays)));
  expect(splitPrice(0, { parts }, days)).toEqual([]);
  expect(splitPrice(140, { parts }, days)).toEqual([{ amount: 140, dueOn: '2027-01-31' }]);
  const deposit = [part(1, afterOrder(0)), part(null, afterOrder(30))];
  expect(splitPrice(1_000, { parts: deposit }, days)).toEqual([{ amount: 1_000, dueOn: '2027-01-31' }]);
});

const when = fc.oneof(
  fc.record({
    after: fc.constantFrom('order' as const, 'start' as const),
    days: fc.integer({ min: 0, max: 400 }),
  }),
  fc.record({ after: fc.constant('order' as const), months: fc.integer({ min: 0, max: 24 }) }),
  fc.record({ on: fc.integer({ min: -60, max: 400 }).map((shift) => addDays('2027-01-31', shift)) }),
);
const plans = fc
  .array(fc.record({ percent: fc.option(fc.integer({ min: 1, max: 20 })), when }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => [...parts, part(null, afterOrder(0))]);

test('whatever the plan, instalments sum to the price, can be charged, and go forward from the order', () => {
  const prices = fc.oneof(...[2_000, 10_000_000].map((max) => fc.integer({ min: smallestCharge, max })));
  const starts = fc.integer({ min: -30, max: 300 }).map((shift) => addDays(days.orderedOn, shift));
  fc.assert(
    fc.property(prices, plans, starts, (price, parts, startsOn) => {
      const instalments = splitPrice(price, { parts }, { ...days, startsOn });
      expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(price);
      expect(Math.min(...instalments.map(({ amount }) => amount))).toBeGreaterThanOrEqual(smallestCharge);
      const dues = instalments.map(({ dueOn }) => dueOn);
      expect(dues[0]! >= days.orderedOn).toBe(true);
      expect(dues).toEqual([...new Set(dues)].sort());
    }),
  );
});
