import { centsOf, eurosText } from './euros';

describe('centsOf', () => {
  it.each([
    ['1490', 149_000],
    ['1 490', 149_000],
    ['1\u202f490,50\u00a0€', 149_050],
    ['1490.5', 149_050],
    ['0', 0],
    ['0,05', 5],
  ])('reads « %s »', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it.each(['', 'gratuit', '-5', '1.490,00', '1,490', '12,345', '1490,', '1e3', '99999999'])(
    'refuses « %s » rather than guess',
    (text) => {
      expect(centsOf(text)).toBeNull();
    },
  );

  it('reads back every amount that it wrote', () => {
    for (let cents = 0; cents < 300_000; cents += 37) expect(centsOf(eurosText(cents))).toBe(cents);
  });
});
