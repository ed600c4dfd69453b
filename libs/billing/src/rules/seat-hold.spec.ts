import { checkoutExpiresAt, holdEndsAt, tooLateToOpen } from './seat-hold';

const now = new Date('2027-03-28T00:45:12.345Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('a seat is held for thirty minutes', () => {
  expect(holdEndsAt(now)).toEqual(after(30));
});

test('Stripe accepts the end of the checkout all along the hold, with its minimum of thirty minutes', () => {
  const end = checkoutExpiresAt(holdEndsAt(now));
  const left = (at: Date) => end - Math.ceil(at.getTime() / 1000);
  expect(left(now)).toBeGreaterThanOrEqual(30 * 60);
  expect(left(after(29))).toBeGreaterThanOrEqual(30 * 60);
  expect(left(after(31))).toBeLessThan(30 * 60);
});

test('once no checkout can be opened any more, Stripe would refuse one', () => {
  const held = holdEndsAt(now);
  expect(tooLateToOpen(held, after(30))).toBe(false);
  expect(tooLateToOpen(held, after(32))).toBe(true);
});
