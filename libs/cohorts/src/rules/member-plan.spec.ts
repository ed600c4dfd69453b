import { memberOpensAt, pauseEnds, type PlanShift } from './member-plan';
import { weeklyReleasePlan } from './release-plan';

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
  ['un', 'deux', 'trois'].map((slug) => memberOpensAt(cohort, shifts, slug).toISOString());

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
    expect(() => memberOpensAt(early, [shift('2027-03-15', 13)], 'un')).toThrow(RangeError);
  });
});
