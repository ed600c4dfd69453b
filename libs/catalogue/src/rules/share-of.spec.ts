import fc from 'fast-check';
import { shareOf } from './share-of';

it('is what whole numbers say, for every share of a hundred and of ten thousand', () => {
  const asked = fc.record({
    of: fc.constantFrom(100, 10_000),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    total: fc.nat(5000),
  });
  fc.assert(
    fc.property(asked, ({ of, part, total }) => {
      const parts = Math.round(part * of);
      expect(shareOf(parts / of, total)).toBe(Math.floor((parts * total + of - 1) / of));
    }),
    { numRuns: 2000, examples: [[{ of: 100, part: 0.28, total: 25 }]] },
  );
});

it.each([
  [0.28, 25, 7],
  [0.07, 100, 7],
  [0.8, 75, 60],
  [0.7, 10, 7],
  [0.71, 10, 8],
  [1 / 3, 3, 1],
  [0, 12, 0],
  [1, 12, 12],
  [0.5, 0, 0],
])('%f of %i is %i', (share, total, count) => {
  expect(shareOf(share, total)).toBe(count);
});
