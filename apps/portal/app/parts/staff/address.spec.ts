import { oneOf, pageOf, searchOf, withQuery } from './address';

const query = (text: string) => new URLSearchParams(text);

describe('addresses of lists', () => {
  it('keeps the other parameters, and starts again from the first page', () => {
    expect(withQuery(query('tri=nom&page=3&fait=x'), { filtre: 'a-relire' })).toBe(
      '?tri=nom&filtre=a-relire',
    );
    expect(withQuery(query('tri=nom&page=3'), { page: '4' })).toBe('?tri=nom&page=4');
  });

  it('takes a parameter away', () => {
    expect(withQuery(query('recherche=a%26b'), { recherche: null })).toBe('?');
  });

  it.each([
    ['page=2', 2],
    ['page=0', 1],
    ['page=-1', 1],
    ['page=1.5', 1],
    ['page=1e9', 1],
    ['page=abc', 1],
    ['', 1],
  ])('reads the page of « %s »', (text, page) => {
    expect(pageOf(query(text))).toBe(page);
  });

  it('takes the first choice for an unknown one', () => {
    expect(oneOf('x', ['a', 'b'])).toBe('a');
    expect(oneOf('b', ['a', 'b'])).toBe('b');
  });

  it('never asks the API for more than it accepts', () => {
    expect(searchOf(query(`recherche=${'x'.repeat(500)}`))).toHaveLength(120);
    expect(searchOf(query('recherche=%20%20'))).toBeUndefined();
    expect(searchOf(query('recherche=%00'))).toBeUndefined();
  });
});
