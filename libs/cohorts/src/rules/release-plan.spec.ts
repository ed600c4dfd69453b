import { moduleOpensAt, weeklyReleasePlan } from './release-plan';

const cohort = {
  startsOn: '2027-03-15',
  zone: 'Europe/Paris',
  releasePlan: weeklyReleasePlan(['un', 'deux', 'trois']),
};

describe('release plan', () => {
  it('opens one module a week at the same hour on the wall across the March change', () => {
    expect(moduleOpensAt(cohort, 'un').toISOString()).toBe('2027-03-15T07:00:00.000Z');
    expect(moduleOpensAt(cohort, 'deux').toISOString()).toBe('2027-03-22T07:00:00.000Z');
    expect(moduleOpensAt(cohort, 'trois').toISOString()).toBe('2027-03-29T06:00:00.000Z');
  });

  it('keeps the hour across the October change', () => {
    const autumn = { ...cohort, startsOn: '2027-10-25' };
    expect(moduleOpensAt(autumn, 'un').toISOString()).toBe('2027-10-25T06:00:00.000Z');
    expect(moduleOpensAt(autumn, 'deux').toISOString()).toBe('2027-11-01T07:00:00.000Z');
  });

  it('opens a module that the plan does not name with the first day', () => {
    expect(moduleOpensAt(cohort, 'neuf').toISOString()).toBe('2027-03-14T23:00:00.000Z');
  });
});
