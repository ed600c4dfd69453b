import { formatDate } from './format-date';
import { formatMoney } from './format-money';

describe('formatMoney', () => {
  it('writes whole euros without cents, with French spaces', () => {
    expect(formatMoney({ amount: 149000, currency: 'EUR', locale: 'fr-FR' })).toBe('1\u202f490\u00a0€');
  });

  it('keeps cents when there are some', () => {
    expect(formatMoney({ amount: 12417, currency: 'EUR', locale: 'fr-FR' })).toBe('124,17\u00a0€');
  });

  it('knows currencies without cents', () => {
    expect(formatMoney({ amount: 1490, currency: 'JPY', locale: 'en-GB' })).toBe('JP¥1,490');
  });
});

describe('formatDate', () => {
  const paris = { locale: 'fr-FR', zone: 'Europe/Paris' };

  it('shifts no calendar day, even far west of Greenwich', () => {
    const value = '2027-03-12';
    expect(formatDate({ value, locale: 'fr-FR', zone: 'America/Los_Angeles' })).toBe('12 mars 2027');
  });

  it('writes the first of the month and whole hours as the French do', () => {
    const value = '2027-03-01T18:00:00Z';
    expect(formatDate({ ...paris, value, shape: 'date' })).toBe('1er mars 2027');
    expect(formatDate({ ...paris, value, shape: 'time' })).toBe('19\u00a0h');
    expect(formatDate({ ...paris, value, shape: 'datetime' })).toBe('lundi 1er mars à 19\u00a0h');
    expect(formatDate({ ...paris, value, shape: 'record' })).toBe('1er mars 2027 à 19\u00a0h');
    expect(formatDate({ ...paris, value, shape: 'appointment' })).toBe('lundi 1er mars 2027 à 19\u00a0h');
  });

  it('keeps minutes and follows summer time', () => {
    expect(formatDate({ ...paris, value: '2027-07-01T06:05:00Z', shape: 'time' })).toBe('8\u00a0h\u00a005');
  });

  it('leaves other languages to Intl', () => {
    expect(formatDate({ value: '2027-03-12', locale: 'en-GB', zone: 'Europe/Paris' })).toBe('12 March 2027');
  });
});
