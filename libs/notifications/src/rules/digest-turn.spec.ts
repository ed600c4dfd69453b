import { latestDigestTurn } from './digest-turn';

const turnAt = (now: string) => {
  const { day, due } = latestDigestTurn(new Date(now));
  return [day, due.toISOString()];
};

it('falls due at 18:00 in Paris', () => {
  expect(turnAt('2027-01-12T16:59:59Z')).toEqual(['2027-01-11', '2027-01-11T17:00:00.000Z']);
  expect(turnAt('2027-01-12T17:00:00Z')).toEqual(['2027-01-12', '2027-01-12T17:00:00.000Z']);
});

it('stays at 18:00 on both changes of the clock', () => {
  expect(turnAt('2027-03-27T20:00:00Z')[1]).toBe('2027-03-27T17:00:00.000Z');
  expect(turnAt('2027-03-28T20:00:00Z')[1]).toBe('2027-03-28T16:00:00.000Z');
  expect(turnAt('2026-10-25T20:00:00Z')[1]).toBe('2026-10-25T17:00:00.000Z');
});

it('takes the day of Paris, not that of the machine', () => {
  expect(turnAt('2027-01-12T23:30:00Z')).toEqual(['2027-01-12', '2027-01-12T17:00:00.000Z']);
});
