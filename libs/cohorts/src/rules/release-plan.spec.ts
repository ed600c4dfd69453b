import { opensAt } from './member-plan';
import { lessonBeforeModule, releasedParts, weeklyReleasePlan } from './release-plan';

const cohort = {
  startsOn: '2027-03-15',
  zone: 'Europe/Paris',
  releasePlan: weeklyReleasePlan(['un', 'deux', 'trois']),
};
const at = (of: typeof cohort, moduleSlug: string) => opensAt(of, [], { moduleSlug }).toISOString();

describe('release plan', () => {
  it('opens one module a week at the same hour on the wall across the March change', () => {
    expect(at(cohort, 'un')).toBe('2027-03-15T07:00:00.000Z');
    expect(at(cohort, 'deux')).toBe('2027-03-22T07:00:00.000Z');
    expect(at(cohort, 'trois')).toBe('2027-03-29T06:00:00.000Z');
  });

  it('keeps the hour across the October change', () => {
    const autumn = { ...cohort, startsOn: '2027-10-25' };
    expect(at(autumn, 'un')).toBe('2027-10-25T06:00:00.000Z');
    expect(at(autumn, 'deux')).toBe('2027-11-01T07:00:00.000Z');
  });

  it('opens a module that the plan does not name with the first day', () => {
    expect(at(cohort, 'neuf')).toBe('2027-03-14T23:00:00.000Z');
  });
});

describe('the plan of a lesson', () => {
  const lesson = { moduleSlug: 'deux', lessonSlug: 'budget', day: 13, at: '19:30' };
  const timed = { ...cohort, releasePlan: [...cohort.releasePlan, lesson] };

  it('has its own hour on the wall, on both sides of a clock change', () => {
    expect(opensAt(timed, [], lesson).toISOString()).toBe('2027-03-28T17:30:00.000Z');
    const autumn = { ...timed, startsOn: '2027-10-18' };
    expect(opensAt(autumn, [], lesson).toISOString()).toBe('2027-10-31T18:30:00.000Z');
  });

  it('is that of its module where there is none, and never before it', () => {
    const other = { moduleSlug: 'deux', lessonSlug: 'devis' };
    expect(opensAt(timed, [], other)).toEqual(opensAt(timed, [], { moduleSlug: 'deux' }));
    const early = { ...cohort, releasePlan: [...cohort.releasePlan, { ...lesson, day: 2 }] };
    expect(opensAt(early, [], lesson)).toEqual(opensAt(early, [], { moduleSlug: 'deux' }));
    expect(lessonBeforeModule(early.releasePlan)).toBe(3);
    expect(lessonBeforeModule([{ ...lesson, day: 7, at: '07:59' }, ...cohort.releasePlan])).toBe(0);
    expect(lessonBeforeModule([{ ...lesson, day: 7, at: '08:00' }, ...cohort.releasePlan])).toBeNull();
  });

  it('names modules, and lessons that have a time of their own where the module is not free', () => {
    const lessons = [{ id: 'l1', slug: 'budget' }];
    const modules = ['un', 'deux'].map((slug) => ({ id: slug, slug, free: false, lessons }));
    expect(releasedParts(timed.releasePlan, modules).map(({ id }) => id)).toEqual(['un', 'deux', 'l1']);
    const free = modules.map((module) => ({ ...module, free: true }));
    expect(releasedParts(timed.releasePlan, free).map(({ id }) => id)).toEqual(['un', 'deux']);
  });
});
