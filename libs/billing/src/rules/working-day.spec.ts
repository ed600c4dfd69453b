import { addDays, weekdayOf } from '@tandem/platform';
import fc from 'fast-check';
import { easterSunday, workingDayFrom } from './working-day';

test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2285-03-22'])(
  'Easter is on %s',
  (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day),
);

test.each([
  ['a working day', '2027-03-25', '2027-03-25'],
  ['Good Friday, which is no holiday', '2027-03-26', '2027-03-26'],
  ['the Saturday before Easter Monday', '2027-03-27', '2027-03-30'],
  ['Ascension', '2027-05-06', '2027-05-07'],
  ['the Saturday of 8 May', '2027-05-08', '2027-05-10'],
  ['Whit Monday', '2027-05-17', '2027-05-18'],
  ['14 July', '2027-07-14', '2027-07-15'],
  ['1 November, a Monday', '2027-11-01', '2027-11-02'],
  ['Christmas on a Friday', '2026-12-25', '2026-12-28'],
  ['New Year on a Friday', '2027-01-01', '2027-01-04'],
])('%s', (_, day, working) => expect(workingDayFrom(day)).toBe(working));

test('a working day is from Monday to Friday, at most four days away, and stays where it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (shift) => {
      const day = addDays('2026-01-01', shift);
      const working = workingDayFrom(day);
      expect(working >= day && working <= addDays(day, 4)).toBe(true);
      expect(weekdayOf(working)).toBeLessThanOrEqual(5);
      expect(workingDayFrom(working)).toBe(working);
    }),
  );
});
