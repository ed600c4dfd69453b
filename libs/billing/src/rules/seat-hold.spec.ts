import { checkoutExpiresAt, holdEndsAt, tooLateToOpen } from './seat-hold';

const now = new Date('2027-03-28T00:45:12.345Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('a seat is held for a little more than thirty minutes', () => {
  expect(holdEndsAt(now)).toEqual(after(32));
});

test('the page at Stripe ends with the hold, where it is opened at once', () => {
  const held = holdEndsAt(now);
  for (const seconds of [0, 59])
    expect(checkoutExpiresAt(held, after(seconds / 60))).toBe(Math.floor(held.getTime() / 1000));
});

test('Stripe accepts the end of the checkout all along the hold, with its minimum of thirty minutes', () => {
  const held = holdEndsAt(now);
  for (const at of [0, 1, 1.5, 16, 32].map(after))
    expect(checkoutExpiresAt(held, at) - Math.ceil(at.getTime() / 1000)).toBeGreaterThanOrEqual(30 * 60 - 1);
});

test('once no checkout can be opened any more, Stripe would refuse one', () => {
  const held = holdEndsAt(now);
  expect(tooLateToOpen(held, after(32))).toBe(false);
  expect(tooLateToOpen(held, after(34))).toBe(true);
});
