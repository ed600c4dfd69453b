import { relativeDay } from './relative-day';

const say = (then: string, now: string, zone = 'Europe/Paris') =>
  relativeDay(new Date(then), new Date(now), zone, 'fr');

describe('relativeDay', () => {
  it('counts days as the clocks of the zone do, not by 24 hours', () => {
    // 23:30 and 00:30 in Paris: an hour apart, two different days.
    expect(say('2027-02-09T22:30:00Z', '2027-02-09T23:30:00Z')).toBe('hier');
    expect(say('2027-02-09T22:30:00Z', '2027-02-09T23:30:00Z', 'UTC')).toBe('aujourd’hui');
  });

  it('is not shifted by a clock change', () => {
    expect(say('2027-03-27T23:30:00Z', '2027-03-29T21:30:00Z')).toBe('hier');
  });

  it('goes from days to weeks to months', () => {
    const now = '2027-06-30T12:00:00Z';
    expect(say('2027-06-17T12:00:00Z', now)).toBe('il y a 13 jours');
    expect(say('2027-06-16T12:00:00Z', now)).toBe('il y a 2 semaines');
    expect(say('2027-02-25T12:00:00Z', now)).toBe('il y a 4 mois');
  });
});
