import { searchWords } from './search-words';

describe('searchWords', () => {
  it('splits on any space and on NUL', () => {
    expect(searchWords('  Léa\u00a0 compta\u0000bilité ')).toEqual(['Léa', 'compta', 'bilité']);
    expect(searchWords(undefined)).toEqual([]);
    expect(searchWords('\u0000')).toEqual([]);
  });

  it('composes letters typed with separate accents', () => {
    expect(searchWords('Le\u0301a')).toEqual(['L\u00e9a']);
  });
});
