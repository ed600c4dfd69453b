import { dayAsked } from './day-asked';

it.each([
  ['2027-02-28', '2027-02-28'],
  // The calendar has no such day, though a date is made of it.
  ['2027-02-30', undefined],
  ['2099-13-01', undefined],
  ['hier', undefined],
  ['', undefined],
])('reads %j as %j', (asked, day) => {
  expect(dayAsked(new URLSearchParams({ jour: asked }))).toBe(day);
});
