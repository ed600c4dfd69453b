import fc from 'fast-check';
import { opensAt } from './member-plan';
import { planAfter } from './plan-after';
import { planImpact, type Plan, type PlanMember } from './plan-impact';
import { weeklyReleasePlan } from './release-plan';

const modules = ['un', 'deux', 'trois', 'quatre'].map((slug, index) => ({
  ...{ id: `m${index + 1}`, slug, number: index + 1, title: slug, free: false },
  lessons: ['a', 'b'].map((key) => ({ id: `${slug}-${key}`, slug: key, title: `Leçon ${key}` })),
}));
const cohort = {
  startsOn: '2027-03-15',
  endsOn: '2027-06-30',
  zone: 'Europe/Paris',
  releasePlan: weeklyReleasePlan(modules.map(({ slug }) => slug)),
};
// The second module opened two days ago, the third opens after the clock change.
const now = new Date('2027-03-24T10:00:00Z');
const member = (personId: string, begun: string[] = [], shifts: PlanMember['shifts'] = []): PlanMember => ({
  ...{ enrolmentId: `e-${personId}`, personId, name: personId, begun: new Set(begun), shifts },
});
const shift = (personId: string, fromDay: string, days: number) => ({
  ...{ kind: 'shift' as const, id: 's1', personId, fromDay, days, reason: 'x' },
});
const numbers = (moves: ReadonlyArray<{ number: number }>) => moves.map(({ number }) => number);

describe('what a change of a plan does', () => {
  const plan: Plan = { cohort, members: [member('aicha', ['m1', 'm2']), member('lou', ['m1'])] };

  it('moves one student and nobody else, at the same hour across the clock change', () => {
    const impact = planImpact(plan, planAfter(plan, shift('lou', '2027-03-25', 7), now)!, modules, now);
    expect(impact).toMatchObject({ moves: [], unmoved: 1, told: 1 });
    expect(impact.groups).toHaveLength(1);
    expect(impact.groups[0]).toMatchObject({
      members: [{ personId: 'lou', name: 'lou' }],
      later: [
        { number: 3, before: '2027-03-29T06:00:00.000Z', after: '2027-04-05T06:00:00.000Z' },
        { number: 4, before: '2027-04-05T06:00:00.000Z', after: '2027-04-12T06:00:00.000Z' },
      ],
      ...{ earlier: [], closing: [], kept: [] },
    });
  });

  it('closes what was open and not begun, and keeps open what was', () => {
    const later = { ...plan, cohort: { ...cohort, startsOn: '2027-03-29' } };
    const { groups, told, moves } = planImpact(plan, later, modules, now);
    expect(numbers(moves)).toEqual([1, 2, 3, 4]);
    expect(told).toBe(2);
    const [aicha, lou] = groups;
    expect([numbers(aicha!.kept), numbers(aicha!.closing)]).toEqual([[1, 2], []]);
    expect([numbers(lou!.kept), numbers(lou!.closing)]).toEqual([[1], [2]]);
    expect(numbers(lou!.later)).toEqual([3, 4]);
  });

  it('says what comes at once, puts together whom it does the same to, and tells nobody of what is open anyway', () => {
    const many = { cohort, members: ['a', 'b', 'c'].map((id) => member(id)) };
    const sooner = { ...many, cohort: { ...cohort, startsOn: '2027-03-08' } };
    const { groups } = planImpact(many, sooner, modules, now);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.members).toHaveLength(3);
    expect(numbers(groups[0]!.earlier)).toEqual([3, 4]);
    const done = { cohort, members: [member('a', ['m1', 'm2', 'm3', 'm4'])] };
    const impact = planImpact(done, { ...done, cohort: { ...cohort, startsOn: '2027-05-03' } }, modules, now);
    expect(impact.told).toBe(0);
  });

  it('gives the modules that are named another time, and leaves the others theirs', () => {
    const change = { kind: 'releases' as const, releases: [{ moduleSlug: 'trois', day: 14, at: '19:00' }] };
    const { groups, moves } = planImpact(plan, planAfter(plan, change, now)!, modules, now);
    expect(moves).toMatchObject([{ number: 3, after: '2027-03-29T17:00:00.000Z' }]);
    expect(groups.map(({ members, later }) => [members.length, numbers(later)])).toEqual([[2, [3]]]);
    expect(planAfter(plan, { ...change, releases: [] }, now)!.cohort).toEqual(cohort);
  });

  it('ends a pause today, and knows no shift of somebody else', () => {
    const pause = { id: 'p1', kind: 'pause' as const, fromDay: '2027-03-22', days: 14, endedOn: null };
    const decidedAt = '2027-03-20T09:00:00Z';
    const resting = { cohort, members: [member('lou', [], [{ ...pause, decidedAt }])] };
    const after = planAfter(resting, { kind: 'end', shiftId: 'p1' }, now)!;
    expect(opensAt(cohort, after.members[0]!.shifts, { moduleSlug: 'trois' }).toISOString()).toBe(
      '2027-03-31T06:00:00.000Z',
    );
    expect(planAfter(resting, { kind: 'end', shiftId: 'p2' }, now)).toBeNull();
    expect(planAfter(resting, shift('zoe', '2027-03-25', 1), now)).toBeNull();
  });

  const timed = { moduleSlug: 'deux', lessonSlug: 'b', day: 14, at: '19:00' };
  const names = (moves: ReadonlyArray<{ number: number; lesson: string | null }>) =>
    moves.map(({ number, lesson }) => [number, lesson]);

  it('closes a lesson that is to open later than its module, but to whoever has begun it', () => {
    const begun = { ...plan, members: [member('aicha', ['m2', 'deux-a']), member('lou', ['m2', 'deux-b'])] };
    const after = planAfter(begun, { kind: 'releases', releases: [timed] }, now)!;
    const { moves, groups, told } = planImpact(begun, after, modules, now);
    expect(names(moves)).toEqual([[2, 'Leçon b']]);
    expect(moves[0]).toMatchObject({ before: '2027-03-22T07:00:00.000Z', after: '2027-03-29T17:00:00.000Z' });
    const [aicha, lou] = groups;
    expect([names(aicha!.closing), names(aicha!.kept)]).toEqual([[[2, 'Leçon b']], []]);
    expect([names(lou!.closing), names(lou!.kept)]).toEqual([[], [[2, 'Leçon b']]]);
    expect(told).toBe(1);
    // Taken back, it opens with its module again.
    const back = planAfter(after, { kind: 'releases', releases: [{ ...timed, day: null, at: null }] }, now)!;
    expect(back.cohort).toEqual(cohort);
    expect(names(planImpact(after, back, modules, now).groups[0]!.earlier)).toEqual([[2, 'Leçon b']]);
  });

  it('moves the lessons of one student with her modules, and nobody else’s', () => {
    const both = planAfter(plan, { kind: 'releases', releases: [timed] }, now)!;
    const impact = planImpact(both, planAfter(both, shift('lou', '2027-03-25', 7), now)!, modules, now);
    expect(impact).toMatchObject({ moves: [], unmoved: 1 });
    expect(names(impact.groups[0]!.later)).toEqual([
      [2, 'Leçon b'],
      [3, null],
      [4, null],
    ]);
  });

  it('never closes a lesson that she has begun, whatever changes', () => {
    const days = fc.integer({ min: 0, max: 60 });
    const anyLesson = fc.constantFrom('deux-a', 'deux-b', 'trois-a');
    fc.assert(
      fc.property(fc.uniqueArray(anyLesson), days, days, fc.boolean(), (begun, day, next, startsLater) => {
        const modulesBegun = begun.map((id) => (id.startsWith('deux') ? 'm2' : 'm3'));
        const before = planAfter(
          { cohort, members: [member('lou', [...modulesBegun, ...begun])] },
          { kind: 'releases', releases: [{ ...timed, day }] },
          now,
        )!;
        const changed = planAfter(before, { kind: 'releases', releases: [{ ...timed, day: next }] }, now)!;
        const after = startsLater
          ? { ...changed, cohort: { ...changed.cohort, startsOn: '2027-04-05' } }
          : changed;
        for (const { closing } of planImpact(before, after, modules, now).groups) {
          for (const { number, lesson } of closing) {
            const [module] = modules.filter((one) => one.number === number);
            const id = module!.lessons.find(({ title }) => title === lesson)?.id ?? module!.id;
            expect([...modulesBegun, ...begun]).not.toContain(id);
          }
        }
      }),
    );
  });

  it('never closes what she has begun, whatever changes', () => {
    const days = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(fc.subarray(modules.map(({ id }) => id)), days, days, (begun, start, moved) => {
        const before = { cohort, members: [member('lou', begun)] };
        const from = `2027-03-${String(15 + Math.abs(start % 15)).padStart(2, '0')}`;
        const after = planAfter(before, shift('lou', from, moved || 1), now)!;
        for (const { closing, later, earlier } of planImpact(before, after, modules, now).groups)
          for (const { number } of [...closing, ...later, ...earlier])
            expect(begun).not.toContain(`m${number}`);
      }),
    );
  });
});
