import { nearestWords } from './nearest-words';

const of = (word: string, near: string[] = [], texts: string[] = []) => nearestWords([{ word, near }], texts);

it.each([
  ['two letters taken for each other', 'procedrue', ['procède', 'procédure'], 'procédure'],
  ['a letter for another', 'délagation', ['délègue', 'délégation'], 'délégation'],
  ['a letter left out', 'bousole', ['boussole'], 'boussole'],
  ['letters put in', 'factuure', ['facture'], 'facture'],
  ['accents that are missing', 'delegue', ['délègue'], 'délègue'],
  ['a ligature', 'oeuvrr', ['œuvre'], 'œuvre'],
  ['a beginning', 'communic', ['communal', 'communication'], 'communication'],
  ['nothing at all', 'facture', ['facturer', 'facture'], 'facture'],
])('takes what the fewest letters part from what was typed: %s', (_, word, near, meant) => {
  expect(of(word, near)).toEqual([meant]);
});

it('takes a word of her texts, unless one of the course is as near', () => {
  expect(of('pangolun', [], ['Mon **pangolin**\nsecret'])).toEqual(['pangolin']);
  expect(of('pangolun', ['pangolon'], ['Mon pangolin'])).toEqual(['pangolon']);
});

it('leaves short words as they are, and out what nothing comes near to', () => {
  expect(
    nearestWords(
      [
        { word: 'tva', near: [] },
        { word: 'xylophage', near: ['philosophe'] },
      ],
      [],
    ),
  ).toEqual(['tva']);
});

it.each(['3', '490', '1490'])('leaves numbers out, which come near to nothing: %s', (number) => {
  expect(of(number)).toEqual([]);
});

it('says a word once', () => {
  const near = ['facture'];
  expect(
    nearestWords(
      [
        { word: 'factrue', near },
        { word: 'facturre', near },
      ],
      [],
    ),
  ).toEqual(['facture']);
});
