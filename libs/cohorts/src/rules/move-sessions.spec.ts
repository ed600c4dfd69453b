import { moveSessions, UnrealTime } from './move-sessions';

const zone = 'Europe/Paris';
const weekly = (...instants: string[]) =>
  instants.map((instant, index) => ({ id: String(index), startsAt: new Date(instant) }));
type Series = Parameters<typeof moveSessions>[0];

it('keeps the time on the wall of those that follow, on both sides of a clock change', () => {
  // Thursdays 19:00 in Paris around 28 March and 31 October 2027.
  const spring = weekly('2027-03-18T18:00:00Z', '2027-03-25T18:00:00Z', '2027-04-01T17:00:00Z');
  const moved = moveSessions(spring as unknown as Series, { day: '2027-03-19', at: '18:30' }, zone);
  expect(moved.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2027-03-19T17:30:00.000Z',
    '2027-03-26T17:30:00.000Z',
    '2027-04-02T16:30:00.000Z',
  ]);
  const autumn = weekly('2027-10-28T17:00:00Z', '2027-11-04T18:00:00Z');
  expect(
    moveSessions(autumn as unknown as Series, { day: '2027-10-29', at: '19:00' }, zone).map(
      ({ day, at, startsAt }) => [day, at, startsAt.toISOString()],
    ),
  ).toEqual([
    ['2027-10-29', '19:00', '2027-10-29T17:00:00.000Z'],
    ['2027-11-05', '19:00', '2027-11-05T18:00:00.000Z'],
  ]);
});

it('keeps the day that they have in the zone, past midnight too', () => {
  // Mondays, half past midnight in Paris.
  const late = weekly('2027-01-03T23:30:00Z', '2027-01-10T23:30:00Z');
  const moved = moveSessions(late as unknown as Series, { day: '2027-01-05', at: '00:30' }, zone);
  expect(moved.map(({ day }) => day)).toEqual(['2027-01-05', '2027-01-12']);
});

it('says whose time is not real', () => {
  const refusal = (series: unknown, day: string) => {
    try {
      moveSessions(series as Series, { day, at: '02:30' }, zone);
    } catch (error) {
      return (error as UnrealTime).of;
    }
  };
  const sundays = weekly('2027-03-21T18:00:00Z', '2027-03-28T17:00:00Z');
  expect(refusal(sundays, '2027-03-28')).toBe('chosen');
  expect(refusal(sundays, '2027-03-21')).toBe('following');
  expect(refusal(sundays, '2027-03-22')).toBeUndefined();
});
