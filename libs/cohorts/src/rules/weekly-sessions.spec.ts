import { weeklySessions } from './weekly-sessions';

const hourInParis = (instant: Date) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'short' }).format(instant);

describe('weekly sessions', () => {
  it('stay at 19:00 in Paris through both clock changes', () => {
    const year = weeklySessions({
      startsOn: '2027-01-12',
      endsOn: '2027-12-31',
      zone: 'Europe/Paris',
      weekday: 4,
      at: '19:00',
    });
    expect(year).toHaveLength(51);
    expect(year[0]?.day).toBe('2027-01-14');
    expect(new Set(year.map((session) => hourInParis(session.startsAt)))).toEqual(new Set(['19:00']));
    expect(new Set(year.map((session) => session.startsAt.getUTCHours()))).toEqual(new Set([17, 18]));
  });

  it('start on the first day when it is that weekday', () => {
    const plan = {
      startsOn: '2027-01-12',
      endsOn: '2027-01-20',
      zone: 'Europe/Paris',
      weekday: 2,
      at: '09:30',
    };
    expect(weeklySessions(plan).map((session) => session.day)).toEqual(['2027-01-12', '2027-01-19']);
  });
});
