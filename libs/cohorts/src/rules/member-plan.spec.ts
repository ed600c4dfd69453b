import fc from 'fast-check';
import { addDays, timeIn } from '@tandem/platform';
import { opensAt, pauseEnds, type PlanShift } from './member-plan';
import { weeklyReleasePlan, type ClockedCohort } from './release-plan';

const spring = {
  startsOn: '2027-03-15',
  zone: 'Europe/Paris',
  releasePlan: weeklyReleasePlan(['un', 'deux', 'trois']),
};
const autumn = { ...spring, startsOn: '2027-10-18' };
const shift = (fromDay: string, days: number, more: Partial<PlanShift> = {}): PlanShift => ({
  ...{ kind: 'shift', fromDay, days, endedOn: null, decidedAt: '2027-01-10T09:00:00Z' },
  ...more,
});
const opens = (cohort: typeof spring, shifts: PlanShift[]) =>
  ['un', 'deux', 'trois'].map((moduleSlug) => opensAt(cohort, shifts, { moduleSlug }).toISOString());

describe("a student's own plan", () => {
  it('moves what opens on the day or later, to the same hour on the wall across the March change', () => {
    expect(opens(spring, [shift('2027-03-22', 7)])).toEqual([
      '2027-03-15T07:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
      '2027-04-05T06:00:00.000Z',
    ]);
  });

  it('keeps the hour across the October change, also backwards', () => {
    expect(opens(autumn, [shift('2027-10-19', 7)])).toEqual([
      '2027-10-18T06:00:00.000Z',
      '2027-11-01T07:00:00.000Z',
      '2027-11-08T07:00:00.000Z',
    ]);
    expect(opens(autumn, [shift('2027-11-01', -2)])[2]).toBe('2027-10-30T06:00:00.000Z');
  });

  it('counts each decision from where the earlier ones left her', () => {
    const twice = [shift('2027-03-22', 7), shift('2027-03-29', 1)];
    expect(opens(spring, twice).slice(1)).toEqual(['2027-03-30T06:00:00.000Z', '2027-04-06T06:00:00.000Z']);
    // Decided the other way round, the second module was not concerned by the later day.
    expect(opens(spring, twice.toReversed())[1]).toBe('2027-03-29T06:00:00.000Z');
  });

  it('forgets a shift that was taken back, and keeps of a pause the days that passed', () => {
    const pause = { ...shift('2027-03-20', 10), kind: 'pause' as const };
    expect(pauseEnds(pause)).toBe('2027-03-30');
    expect(opens(spring, [pause])[1]).toBe('2027-04-01T06:00:00.000Z');
    expect(opens(spring, [{ ...pause, endedOn: '2027-03-23' }])[1]).toBe('2027-03-25T07:00:00.000Z');
    expect(opens(spring, [{ ...pause, endedOn: '2027-03-18' }])[1]).toBe('2027-03-22T07:00:00.000Z');
    expect(opens(spring, [shift('2027-03-20', 10, { endedOn: '2027-03-23' })])[1]).toBe(
      '2027-03-22T07:00:00.000Z',
    );
  });

  it('closes by a pause nothing that had come when it was decided', () => {
    const pause = { ...shift('2027-03-20', 10), kind: 'pause' as const, decidedAt: '2027-03-22T07:00:00Z' };
    expect(opens(spring, [pause]).slice(1)).toEqual(['2027-03-22T07:00:00.000Z', '2027-04-08T06:00:00.000Z']);
  });

  it('refuses an hour that the clock change skips', () => {
    const early = { ...spring, releasePlan: [{ moduleSlug: 'un', day: 0, at: '02:30' }] };
    expect(() => opensAt(early, [shift('2027-03-15', 13)], { moduleSlug: 'un' })).toThrow(RangeError);
  });

  const lesson = { moduleSlug: 'deux', lessonSlug: 'budget', day: 9, at: '19:30' };
  const timed: ClockedCohort = { ...spring, releasePlan: [...spring.releasePlan, lesson] };
  const openings = (shifts: PlanShift[]) =>
    [{ moduleSlug: 'deux' }, lesson].map((part) => opensAt(timed, shifts, part).toISOString());

  it('moves a lesson that has a time of its own, at that time on the wall across the March change', () => {
    expect(openings([])).toEqual(['2027-03-22T07:00:00.000Z', '2027-03-24T18:30:00.000Z']);
    expect(openings([shift('2027-03-20', 7)])).toEqual([
      '2027-03-29T06:00:00.000Z',
      '2027-03-31T17:30:00.000Z',
    ]);
    // Her module had come, the lesson had not.
    const pause = { ...shift('2027-03-22', 7), kind: 'pause' as const, decidedAt: '2027-03-23T09:00:00Z' };
    expect(openings([pause])).toEqual(['2027-03-22T07:00:00.000Z', '2027-03-31T17:30:00.000Z']);
    const autumnLesson = { ...timed, startsOn: '2027-10-18' };
    expect(opensAt(autumnLesson, [shift('2027-10-25', 7)], lesson).toISOString()).toBe(
      '2027-11-03T18:30:00.000Z',
    );
  });

  it('brings a lesson forward to its module at most, and goes on from there', () => {
    const early = shift('2027-03-24', -5);
    expect(openings([early])).toEqual(['2027-03-22T07:00:00.000Z', '2027-03-22T07:00:00.000Z']);
    expect(openings([early, shift('2027-03-22', 7)])).toEqual([
      '2027-03-29T06:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
    ]);
  });

  it('never opens a lesson before its module, at its own time on the wall or its module’s, whatever is decided', () => {
    const anyShift = fc.record({
      kind: fc.constantFrom('shift' as const, 'pause' as const),
      fromDay: fc.integer({ min: -20, max: 60 }).map((days) => addDays(spring.startsOn, days)),
      days: fc.integer({ min: 1, max: 40 }),
      back: fc.boolean(),
      decided: fc.integer({ min: -20, max: 60 }),
    });
    const own = fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      at: fc.constantFrom('07:30', '08:00', '19:30'),
    });
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 4 }), own, (decided, time) => {
        const cohort = { ...spring, releasePlan: [...spring.releasePlan, { ...lesson, ...time }] };
        const shifts = decided.map(({ kind, fromDay, days, back, decided: on }) =>
          shift(fromDay, kind === 'shift' && back ? -days : days, {
            kind,
            decidedAt: `${addDays(spring.startsOn, on)}T09:00:00Z`,
          }),
        );
        const module = opensAt(cohort, shifts, { moduleSlug: 'deux' });
        const opening = opensAt(cohort, shifts, lesson);
        expect(opening.getTime()).toBeGreaterThanOrEqual(module.getTime());
        expect([time.at, '08:00']).toContain(timeIn('Europe/Paris', opening));
        // A lesson without a time of its own is its module's.
        expect(opensAt(cohort, shifts, { moduleSlug: 'deux', lessonSlug: 'devis' })).toEqual(module);
      }),
    );
  });
});
