import fc from 'fast-check';
import { editsBetween } from './edits-between';

it.each([
  ['facture', 'facture', 0],
  ['facture', 'facure', 1],
  ['facture', 'facctture', 2],
  ['facture', 'fecture', 1],
  ['factrue', 'facture', 1],
  ['afcture', 'facture', 1],
  ['afctrue', 'facture', 2],
])('counts letters between %s and %s: %d', (a, b, edits) => {
  expect(editsBetween(a, b, 3)).toBe(edits);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

it('is the same both ways, and a limit only spares work', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const edits = editsBetween(a, b, 20);
      expect(editsBetween(b, a, 20)).toBe(edits);
      const limited = editsBetween(a, b, most);
      if (edits <= most) expect(limited).toBe(edits);
      else expect(limited).toBeGreaterThan(most);
    }),
  );
});

it('is one after any one slip', () => {
  const slips = (text: string, at: number) => [
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)}z${text.slice(at)}`,
    `${text.slice(0, at)}z${text.slice(at + 1)}`,
  ];
  fc.assert(
    fc.property(word.filter(Boolean), fc.nat(7), (text, at) => {
      for (const slip of slips(text, at % text.length)) expect(editsBetween(slip, text, 3)).toBe(1);
    }),
  );
});
