import { lookedFor } from './looked-for';

const found = (tsquery: string, text: string) =>
  [...text.matchAll(lookedFor(tsquery)!)].map(([word]) => word);

it('finds what begins with a stem, whatever accents and case, as a whole word', () => {
  const text = 'Déléguer, c’est la DÉLÉGATION ; de\u0301le\u0301guée, redéléguer.';
  expect(found("'deleg':*", text)).toEqual(['Déléguer', 'DÉLÉGATION', 'de\u0301le\u0301guée']);
});

it('finds a short word alone or in the plural, and a number as it is', () => {
  expect(found("'sop' | '3'", 'Une SOP, des SOPs, du sopalin ; 3 sur 30.')).toEqual(['SOP', 'SOPs', '3']);
});

it('finds a number written in groups, and none of them alone', () => {
  const text = 'À 1\u202f490\u00a0€, 1 490 ou 1490 ; 490 sur 1.';
  expect(found("'1490' | '1' <-> '490'", text)).toEqual(['1\u202f490', '1 490', '1490']);
  expect(found("( '1490' | '1' <-> '490' ) & 'devis':*", 'Devis à 1 490')).toEqual(['Devis', '1 490']);
});

// Left: what the stemmer of PostgreSQL makes of the word on the right.
it.each([
  ['competent', 'compétence'],
  ['evident', 'évidemment'],
  ['constant', 'constamment'],
  ['nombreux', 'nombreuses'],
  ['principal', 'principaux'],
  ['essai', 'essayer'],
  ['oeuvr', 'œuvre'],
])('finds the words of a stem that ends otherwise: %s in %s', (stem, word) => {
  expect(found(`'${stem}':*`, `un ${word}.`)).toEqual([word]);
});

it('looks for nothing where nothing is asked', () => {
  expect(lookedFor('')).toBeNull();
});
