import type { PlannedInstalment } from '@tandem/contracts';
import { addDays } from '@tandem/platform';
import fc from 'fast-check';
import { lawfulSchedule } from './lawful-schedule';
import { planFindings } from './plan-findings';
import { splitPrice } from './split-price';

const orderedOn = '2027-01-11';
const days = { withdrawalEndsOn: '2027-01-25', startsOn: '2027-03-01', endsOn: '2027-05-24' };
const training = { regime: 'training_contract', ...days } as const;
const at = (dueOn: string, amount: number): PlannedInstalment => ({ amount, dueOn });

describe('a training contract', () => {
  const lawful = [at('2027-01-26', 30_000), at('2027-04-01', 35_000), at('2027-05-01', 35_000)];

  test('is charged 30 % once the window is closed, then while the training is given', () => {
    expect(planFindings(lawful, training)).toEqual([]);
    expect(lawfulSchedule(lawful, days)).toEqual(lawful);
  });

  test('is not charged within the window: not even on its last day', () => {
    const schedule = [at('2027-01-25', 30_000), ...lawful.slice(1)];
    const article = 'art. L6353-6 du Code du travail';
    expect(planFindings(schedule, training)).toEqual([
      { kind: 'before-window-closed', instalment: 0, article, mend: { notBefore: '2027-01-26' } },
    ]);
    expect(lawfulSchedule(schedule, days)).toEqual(lawful);
  });

  test('is not charged more than 30 % before the training begins', () => {
    const schedule = [at('2027-01-26', 30_000), at('2027-02-28', 35_000), at('2027-04-01', 35_000)];
    expect(planFindings(schedule, training)).toMatchObject([
      { kind: 'too-much-before-training', instalment: 1, mend: { atMost: 0, restFrom: '2027-03-01' } },
      { kind: 'rest-at-once', instalment: 2, mend: { spreadUntil: '2027-05-24' } },
    ]);
  });

  test('is not paid off on the day it begins', () => {
    const schedule = [at('2027-01-26', 30_000), at('2027-03-01', 70_000)];
    expect(planFindings(schedule, training)).toMatchObject([{ kind: 'rest-at-once', instalment: 1 }]);
    expect(lawfulSchedule(schedule, days)).toEqual([
      at('2027-01-26', 30_000),
      at('2027-04-12', 35_000),
      at('2027-05-24', 35_000),
    ]);
  });

  test('sold at once becomes 30 %, and the rest in slices as it is given', () => {
    expect(planFindings([at(orderedOn, 149_000)], training).map(({ kind }) => kind)).toEqual([
      'before-window-closed',
      'too-much-before-training',
    ]);
    expect(lawfulSchedule([at(orderedOn, 149_000)], days)).toEqual([
      at('2027-01-26', 44_700),
      at('2027-04-12', 52_150),
      at('2027-05-24', 52_150),
    ]);
  });

  test('that begins within the window keeps to 30 % on the day after it', () => {
    const soon = { ...days, startsOn: '2027-01-13' };
    const schedule = [at(orderedOn, 50_000), at('2027-02-11', 25_000), at('2027-03-11', 25_000)];
    expect(lawfulSchedule(schedule, soon)).toEqual([
      at('2027-01-26', 30_000),
      at('2027-02-11', 35_000),
      at('2027-03-11', 35_000),
    ]);
  });

  test('has the cents that do not divide moved, though the plan is at no fault', () => {
    const parts = [30, 35, 35].map((percent, index) => ({
      percent,
      when: { after: 'start' as const, days: [0, 20, 40][index]! },
    }));
    const schedule = splitPrice(9_999, { parts }, { orderedOn, startsOn: '2027-01-26' });
    const late = { ...days, startsOn: '2027-01-27' };
    expect(schedule[0]).toEqual(at('2027-01-26', 3_001));
    expect(planFindings(schedule, { ...training, ...late })).toEqual([]);
    expect(lawfulSchedule(schedule, late).map(({ amount }) => amount)).toEqual([2_999, 3_500, 3_500]);
  });
});

describe('content', () => {
  const content = (ordered: string, startsOn = ordered) =>
    ({ regime: 'digital_content', orderedOn: ordered, startsOn }) as const;
  const threeTimes = (from: string) => [0, 20, 40].map((shift) => at(addDays(from, shift), 10_000));
  const last = (from: string, shift: number) => [at(from, 10_000), at(addDays(from, shift), 10_000)];

  test('may be paid three times within fifty days of the supply, not a day later', () => {
    expect(planFindings(threeTimes(orderedOn), content(orderedOn))).toEqual([]);
    expect(planFindings(last(orderedOn, 50), content(orderedOn))).toEqual([]);
    expect(planFindings(last(orderedOn, 51), content(orderedOn))).toEqual([
      {
        kind: 'paid-too-late',
        instalment: 1,
        article: 'art. L312-4, 4° du Code de la consommation',
        mend: { notAfter: '2027-03-02' },
      },
    ]);
  });

  test('is supplied from the start of the course, where that comes later', () => {
    expect(planFindings(last(orderedOn, 90), content(orderedOn, '2027-03-01'))).toEqual([]);
  });

  test('ordered before 20 November 2026 is free of that rule', () => {
    expect(planFindings(last('2026-11-19', 80), content('2026-11-19'))).toEqual([]);
    expect(planFindings(last('2026-11-20', 80), content('2026-11-20'))).toHaveLength(1);
  });
});

test('between professionals any schedule may be agreed', () => {
  expect(planFindings([at(orderedOn, 1_000), at('2028-01-11', 1_000)], { regime: 'b2b' })).toEqual([]);
});

const schedules = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 50, max: 500_000 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => [...new Map(parts)].sort(([one], [other]) => one - other))
  .map((parts) => parts.map(([shift, amount]) => at(addDays(orderedOn, shift), amount)));
const trainings = fc
  .tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: 0, max: 120 }))
  .map(([start, length]) => ({
    ...days,
    startsOn: addDays(orderedOn, start),
    endsOn: addDays(orderedOn, start + length),
  }));
const paidBy = (schedule: PlannedInstalment[], day: string) =>
  schedule.filter(({ dueOn }) => dueOn <= day).reduce((sum, { amount }) => sum + amount, 0);

test('whatever is planned, the lawful schedule is one: same sum, never earlier, no finding, 30 % at most before', () => {
  fc.assert(
    fc.property(schedules, trainings, (planned, course) => {
      const schedule = lawfulSchedule(planned, course);
      const price = paidBy(planned, '9999');
      expect(planFindings(schedule, { regime: 'training_contract', ...course })).toEqual([]);
      expect(paidBy(schedule, '9999')).toBe(price);
      for (const { dueOn } of schedule)
        expect(paidBy(schedule, dueOn)).toBeLessThanOrEqual(paidBy(planned, dueOn));
      expect(paidBy(schedule, course.withdrawalEndsOn)).toBe(0);
      expect(paidBy(schedule, addDays(course.startsOn, -1)) * 10).toBeLessThanOrEqual(price * 3);
      expect(schedule.map(({ dueOn }) => dueOn)).toEqual(
        [...new Set(schedule.map(({ dueOn }) => dueOn))].sort(),
      );
      expect(lawfulSchedule(schedule, course)).toEqual(schedule);
    }),
  );
});
