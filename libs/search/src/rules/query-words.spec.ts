import { queryWords, tsquery } from './query-words';

it('keeps letters and numbers, once each, without the letters that French elides', () => {
  expect(queryWords("  L’équipe à distance, l'équipe de 3 : d’où ?")).toEqual([
    'équipe',
    'distance',
    'de',
    '3',
    'où',
  ]);
});

it('composes what was typed in pieces', () => {
  expect(queryWords('e\u0301te\u0301')).toEqual(['été']);
});

it.each(["'; DROP TABLE person; --", 'a:* | !b & (c <-> d)', '\\', "it''s", '%_*', ':*'])(
  'leaves nothing of the language of tsquery: %s',
  (typed) => expect(queryWords(typed).join('')).toMatch(/^[\p{L}\p{N}]*$/u),
);

it('looks for longer words as beginnings, and for short ones and numbers as they are', () => {
  expect(tsquery(['délég', 'sop', '1490', 'kpi2026'], '&')).toBe(
    'délég:* & sop & (1490 | 1 <-> 490) & kpi2026',
  );
  expect(tsquery(['devis', 'facture'], '|')).toBe('devis:* | facture:*');
});

it('shortens endings in -ée and -ées', () => {
  expect(tsquery(['déléguées', 'certifiée', 'musee'], '&')).toBe('délégues:* & certifie:* & muse:*');
});

it('takes the plural from « vidéos » and « revenus », and leaves « devis » and « cas » alone', () => {
  expect(tsquery(['vidéos', 'revenus', 'devis', 'cas'], '&')).toBe('vidéo:* & revenu:* & devis:* & cas');
});

it.each(['1 490 €', '1\u00a0490', '1\u202f490', '1490'])('takes a number as one word: %s', (typed) => {
  expect(queryWords(typed)).toEqual(['1490']);
});

it.each([
  ['12 49', ['12', '49']],
  ['2026 490', ['2026', '490']],
  ['1 4900', ['1', '4900']],
])('leaves numbers alone that are no groups of one: %s', (typed, words) => {
  expect(queryWords(typed)).toEqual(words);
});

it('looks for a number of several groups with all of them, one after the other', () => {
  expect(tsquery(['1234567'], '&')).toBe('(1234567 | 1 <-> 234 <-> 567)');
});
