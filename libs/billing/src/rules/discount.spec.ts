import fc from 'fast-check';
import { discount, smallestCharge } from './discount';

test('a percentage is rounded half up', () => {
  expect(discount(149_000, { percent: 10 })).toBe(14_900);
  expect(discount(14_905, { percent: 10 })).toBe(1_491);
  expect(discount(14_904, { percent: 10 })).toBe(1_490);
});

test('a coupon never takes more than the price, and leaves no sum that cannot be charged', () => {
  expect(discount(10_000, { amount: 12_000 })).toBe(10_000);
  expect(discount(10_000, { percent: 100 })).toBe(10_000);
  expect(discount(10_000, { amount: 9_951 })).toBe(10_000);
  expect(discount(10_000, { amount: 9_950 })).toBe(9_950);
});

const coupons = fc.oneof(
  fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }) }),
);

test('what is left is nothing or a sum that Stripe takes, and is never more than the price', () => {
  fc.assert(
    fc.property(fc.integer({ min: smallestCharge, max: 10_000_000 }), coupons, (price, coupon) => {
      const left = price - discount(price, coupon);
      expect(left === 0 || left >= smallestCharge).toBe(true);
      expect(left).toBeLessThanOrEqual(price);
    }),
  );
});
