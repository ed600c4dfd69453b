import { couponState } from './coupon-state';

const now = new Date('2027-03-01T00:00:00Z');
const before = new Date('2027-02-28T23:59:59Z');
const none = { startsAt: null, endsAt: null, usesAtMost: null, uses: 3, closedAt: null };

test.each([
  ['running', none],
  ['running', { ...none, startsAt: now, usesAtMost: 4 }],
  ['to-come', { ...none, startsAt: new Date('2027-03-01T00:00:01Z') }],
  ['over', { ...none, endsAt: now, usesAtMost: 3 }],
  ['used-up', { ...none, usesAtMost: 3 }],
  ['closed', { ...none, closedAt: before, endsAt: before }],
])('a coupon is %s', (state, coupon) => {
  expect(couponState(coupon, now)).toBe(state);
});
