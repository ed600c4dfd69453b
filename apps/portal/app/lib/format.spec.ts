import { date, duration, moment, money, percent } from './format';

describe('format', () => {
  it('writes money as the French do, cents only when there are some', () => {
    expect(money('fr', { amount: 149000, currency: 'EUR' })).toBe('1\u202f490\u00a0€');
    expect(money('fr', { amount: 12417, currency: 'EUR' })).toBe('124,17\u00a0€');
    expect(money('en', { amount: 149000, currency: 'EUR' })).toBe('€1,490');
  });

  it('never shifts a calendar day, whatever the zone', () => {
    expect(date('fr', '2027-03-01', 'date', 'America/Los_Angeles')).toBe('1er\u00a0mars 2027');
  });

  it('gives an instant at the wall time of its zone, on both sides of a clock change', () => {
    expect(moment('fr', '2027-03-25T18:00:00Z')).toBe('jeudi 25\u00a0mars à 19\u00a0h');
    expect(moment('fr', '2027-04-01T17:00:00Z')).toBe('jeudi 1er\u00a0avril à 19\u00a0h');
  });

  it('writes durations and shares', () => {
    expect([45, 60, 80, 205].map(duration)).toEqual([
      '45\u00a0min',
      '1\u00a0h',
      '1\u00a0h\u00a020',
      '3\u00a0h\u00a025',
    ]);
    expect(percent('fr', 0.7)).toBe('70\u00a0%');
  });
});
