import { byLetter } from './by-letter';

it('puts terms under their first letter, without accents or marks', () => {
  const terms = ['bras droit', 'écart', 'Encaissement', '« Shiny object »'].map((term) => ({ term }));
  expect(byLetter(terms).map(([letter, all]) => [letter, all.map(({ term }) => term)])).toEqual([
    ['B', ['bras droit']],
    ['E', ['écart', 'Encaissement']],
    ['S', ['« Shiny object »']],
  ]);
});
