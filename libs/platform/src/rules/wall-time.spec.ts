import fc from 'fast-check';
import { addDays, addMonths, dayIn, durationFrom, instantOf, startOfDay, weekdayOf } from './wall-time';

const paris = 'Europe/Paris';
const clockAt = (instant: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: paris, hour: '2-digit', minute: '2-digit' }).format(instant);

describe('wall time', () => {
  it('keeps 19:00 in Paris at 19:00 on both sides of the March change', () => {
    expect(instantOf('2027-03-27', '19:00', paris).toISOString()).toBe('2027-03-27T18:00:00.000Z');
    expect(instantOf('2027-03-28', '19:00', paris).toISOString()).toBe('2027-03-28T17:00:00.000Z');
  });

  it('keeps 19:00 in Paris at 19:00 on both sides of the October change', () => {
    expect(instantOf('2027-10-30', '19:00', paris).toISOString()).toBe('2027-10-30T17:00:00.000Z');
    expect(instantOf('2027-10-31', '19:00', paris).toISOString()).toBe('2027-10-31T18:00:00.000Z');
  });

  it('refuses an hour that does not exist and one that happens twice', () => {
    expect(() => instantOf('2027-03-28', '02:30', paris)).toThrow(RangeError);
    expect(() => instantOf('2027-10-31', '02:30', paris)).toThrow(RangeError);
  });

  it('begins a day with its first instant, also where midnight is skipped', () => {
    expect(startOfDay('2027-03-28', paris)).toEqual(instantOf('2027-03-28', '00:00', paris));
    expect(startOfDay('2027-04-30', 'Africa/Cairo').toISOString()).toBe('2027-04-29T22:00:00.000Z');
  });

  it('gives back the wall time of any day of two years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 4, max: 23 }), (days, hour) => {
        const day = addDays('2026-11-01', days);
        const time = `${String(hour).padStart(2, '0')}:00`;
        const instant = instantOf(day, time, paris);
        expect(clockAt(instant)).toBe(time);
        expect(dayIn(paris, instant)).toBe(day);
      }),
    );
  });

  it('stays in the month that it counts to', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-01-31', 2)).toBe('2027-03-31');
  });

  it('knows weekdays and durations', () => {
    expect(weekdayOf('2027-01-12')).toBe(2);
    expect(durationFrom(new Date('2027-01-01T00:00:00Z'), 'P7D')).toBe(7 * 86_400_000);
    expect(() => durationFrom(new Date(), '-P1D')).toThrow(RangeError);
  });
});
