import { unrealTime } from './unreal-time';

const cohort = (startsOn: string, at: string, zone = 'Europe/Paris') => ({
  startsOn,
  zone,
  releasePlan: [
    { moduleSlug: 'un', day: 0, at: '08:00' },
    { moduleSlug: 'deux', day: 6, at },
  ],
});

describe('unreal time', () => {
  it('names the release that a clock change swallows or doubles', () => {
    expect(unrealTime(cohort('2027-03-22', '02:30'))).toBe(1);
    expect(unrealTime(cohort('2027-10-25', '02:30'))).toBe(1);
    expect(unrealTime(cohort('2027-03-22', '03:00'))).toBeNull();
    expect(unrealTime(cohort('2027-03-15', '02:30'))).toBeNull();
  });

  it('names a first day that has no midnight', () => {
    expect(unrealTime(cohort('2027-04-30', '08:00', 'Africa/Cairo'))).toBe('start');
    expect(unrealTime(cohort('2027-04-30', '08:00'))).toBeNull();
  });
});
