import { attemptsLeft } from './attempts-left';

it.each([
  ['unlimited', 40, 0, null],
  [2, 0, 0, 2],
  [2, 2, 0, 0],
  [2, 2, 1, 1],
  // The version of today allows fewer than the one that she began under.
  [1, 3, 0, 0],
] as const)('of %s, %i started and %i granted leave %s', (allowed, started, granted, left) => {
  expect(attemptsLeft(allowed, { started, granted })).toBe(left);
});
