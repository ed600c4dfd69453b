import { lastDayOf, monthFrom, monthName, monthOf } from './months';

describe('months', () => {
  it('cross the turn of a year both ways', () => {
    expect(monthFrom('2026-11', 3)).toBe('2027-02');
    expect(monthFrom('2026-02', -12)).toBe('2025-02');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2026-12')).toBe('2026-12-31');
  });

  it('are named in both languages and read from an address', () => {
    expect(monthName('fr', '2027-03', true)).toBe('mars 2027');
    expect(monthName('en', '2027-03', false)).toBe('Mar');
    expect([monthOf('2027-03'), monthOf('2027-13'), monthOf(null)]).toEqual([
      '2027-03',
      undefined,
      undefined,
    ]);
  });
});
