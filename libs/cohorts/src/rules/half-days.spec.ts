import { instantOf } from '@tandem/platform';
import { halfDaysOf } from './half-days';

const paris = 'Europe/Paris';
const of = (day: string, at: string, minutes: number, zone = paris) =>
  halfDaysOf({ startsAt: instantOf(day, at, zone), minutes }, zone).map((half) => [
    half.half,
    half.day,
    half.minutes,
    half.because,
  ]);

it('leaves a session whole on its side of noon; an evening is an afternoon', () => {
  expect(of('2027-03-04', '09:00', 180)).toEqual([['morning', '2027-03-04', 180, 'whole']]);
  expect(of('2027-03-04', '10:00', 180)).toEqual([['morning', '2027-03-04', 180, 'whole']]);
  expect(of('2027-03-04', '13:00', 180)).toEqual([['afternoon', '2027-03-04', 180, 'whole']]);
  expect(of('2027-03-04', '19:00', 50)).toEqual([['afternoon', '2027-03-04', 50, 'whole']]);
});

it('cuts a day at 13:00, and keeps a sitting that ends or begins within an hour of it together', () => {
  expect(of('2027-03-04', '09:00', 480)).toEqual([
    ['morning', '2027-03-04', 240, 'cut'],
    ['afternoon', '2027-03-04', 240, 'cut'],
  ]);
  expect(of('2027-03-04', '10:00', 210)).toEqual([['morning', '2027-03-04', 210, 'kept']]);
  expect(of('2027-03-04', '12:30', 180)).toEqual([['afternoon', '2027-03-04', 180, 'kept']]);
  expect(of('2027-03-04', '12:30', 60)).toEqual([['morning', '2027-03-04', 60, 'kept']]);
});

it('counts the hours that pass on the days when the clock changes, and cuts at noon on the wall', () => {
  // Eight hours from 6:00 are eight hours, though at 2:00 that night an hour was skipped.
  expect(of('2027-03-28', '06:00', 480)).toEqual([
    ['morning', '2027-03-28', 420, 'cut'],
    ['afternoon', '2027-03-28', 60, 'cut'],
  ]);
  // From 1:00 to 13:00 on the wall thirteen hours pass in October, eleven in March.
  expect(of('2027-10-31', '01:00', 480)).toEqual([['morning', '2027-10-31', 480, 'whole']]);
  const [march] = halfDaysOf({ startsAt: instantOf('2027-03-28', '01:00', paris), minutes: 480 }, paris);
  expect(march!.to.toISOString()).toBe('2027-03-28T08:00:00.000Z');
});

it('keeps what goes past midnight on the day it began, in the zone of the cohort', () => {
  expect(of('2027-03-04', '22:00', 180)).toEqual([['afternoon', '2027-03-04', 180, 'whole']]);
  expect(of('2027-03-04', '09:00', 60, 'America/Martinique')).toEqual([
    ['morning', '2027-03-04', 60, 'whole'],
  ]);
  expect(
    halfDaysOf({ startsAt: instantOf('2027-03-04', '09:00', 'America/Martinique'), minutes: 60 }, paris)[0],
  ).toMatchObject({ half: 'afternoon' });
});
