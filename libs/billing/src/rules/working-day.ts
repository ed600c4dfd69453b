import { addDays, weekdayOf } from '@tandem/platform';

const sunday = 7;
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const afterEaster = [1, 39, 50];

/** `day`, or the first one after it that is neither Saturday, nor Sunday, nor a public holiday in France. */
export function workingDayFrom(day: string): string {
  let working = day;
  while (weekdayOf(working) >= sunday - 1 || isHoliday(working)) working = addDays(working, 1);
  return working;
}

/** Code du travail L3133-1. Alsace and Moselle have two more (L3134-13), which no contract of ours stands under. */
function isHoliday(day: string): boolean {
  const easter = easterSunday(Number(day.slice(0, 4)));
  return fixedHolidays.includes(day.slice(5)) || afterEaster.some((days) => addDays(easter, days) === day);
}

/** Of the Gregorian calendar, by the algorithm of Meeus (Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const fromMarch = epact + weekdayShift - 7 * late;
  return addDays(`${year}-03-22`, fromMarch);
}
