import { frenchDate } from './french-date';

const shape = { dateStyle: 'long', timeZone: 'UTC' } as const;

it('writes the first of a month alone as an ordinal', () => {
  expect(frenchDate(new Date('2027-03-01T12:00:00Z'), shape)).toBe('1er mars 2027');
  expect(frenchDate(new Date('2027-03-21T12:00:00Z'), shape)).toBe('21 mars 2027');
  expect(frenchDate(new Date('2027-03-01T12:00:00Z'), { ...shape, dateStyle: 'full' })).toBe(
    'lundi 1er mars 2027',
  );
});
