import type { PlannedInstalment } from '@tandem/contracts';
import { addDays, daysBetween } from '@tandem/platform';
import fc from 'fast-check';
import { smallestCharge } from './discount';
import { lawfulSchedule, trainingLimits, type TrainingDays } from './lawful-schedule';
import { planFindings } from './plan-findings';
import { splitPrice } from './split-price';

const orderedOn = '2027-01-11';
const days = { withdrawalEndsOn: '2027-01-25', startsOn: '2027-03-01', endsOn: '2027-05-24' };
const training = { regime: 'training_contract', ...days } as const;
const at = (dueOn: string, amount: number): PlannedInstalment => ({ amount, dueOn });

describe('a training contract', () => {
  const lawful = [at('2027-01-26', 30_000), at('2027-04-12', 35_000), at('2027-05-24', 35_000)];

  test('is charged 30 % once the window is closed, then as the training is given', () => {
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
      { kind: 'ahead-of-training', instalment: 2, mend: { notBefore: '2027-05-24' } },
    ]);
  });

  test('is not paid off on the day it begins', () => {
    const schedule = [at('2027-01-26', 30_000), at('2027-03-01', 70_000)];
    expect(planFindings(schedule, training)).toMatchObject([
      { kind: 'ahead-of-training', instalment: 1, mend: { notBefore: '2027-05-24' } },
    ]);
    expect(lawfulSchedule(schedule, days)).toEqual([
      at('2027-01-26', 30_000),
      at('2027-04-12', 35_000),
      at('2027-05-24', 35_000),
    ]);
  });

  test('is not paid ahead of what has been given: a payment waits for its part, and a later day stays', () => {
    const thrice = [0, 20, 40].map((shift) => at(addDays(days.startsOn, shift), 30_000));
    const deposit = at('2027-02-01', 10_000);
    expect(planFindings([deposit, ...thrice], training)).toMatchObject([
      { kind: 'ahead-of-training', instalment: 1, mend: { notBefore: '2027-03-13' } },
      { kind: 'ahead-of-training', instalment: 2, mend: { notBefore: '2027-04-18' } },
      { kind: 'ahead-of-training', instalment: 3, mend: { notBefore: '2027-05-24' } },
    ]);
    // 10 % are paid: 20 % more are no part of the rest, and the first payment is lawful 10 / 70 of 84 days after the start.
    expect(lawfulSchedule([deposit, ...thrice], days)).toEqual([
      deposit,
      at('2027-03-13', 30_000),
      at('2027-04-18', 30_000),
      at('2027-05-24', 30_000),
    ]);
    const slow = [at('2027-01-26', 30_000), at('2027-04-30', 35_000), at('2027-06-30', 35_000)];
    expect(lawfulSchedule(slow, days)).toEqual(slow);
  });

  test('of one day, or over when the window closes, is paid in two: 30 %, then the rest', () => {
    const oneDay = { ...days, endsOn: days.startsOn };
    const over = { ...days, startsOn: '2027-01-12', endsOn: '2027-01-20' };
    for (const planned of [
      [at(orderedOn, 100_000)],
      [0, 20, 40].map((d) => at(addDays(orderedOn, d), 33_333)),
    ]) {
      expect(lawfulSchedule(planned, oneDay).map(({ dueOn }) => dueOn)).toEqual(['2027-01-26', '2027-03-01']);
    }
    expect(lawfulSchedule([at(orderedOn, 100_000)], over)).toEqual([
      at('2027-01-26', 30_000),
      at('2027-01-27', 70_000),
    ]);
  });

  test('that costs less than Stripe can split is paid at its end', () => {
    expect(lawfulSchedule([at(orderedOn, 50)], days)).toEqual([at('2027-05-24', 50)]);
    expect(lawfulSchedule([at('2027-03-01', 99)], days)).toEqual([at('2027-05-24', 99)]);
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

  test('planned in three before it begins is told once that this is too much', () => {
    const early = [0, 20, 40].map((shift) => at(addDays(orderedOn, shift), 30_000));
    expect(planFindings(early, training).map(({ kind, instalment }) => [kind, instalment])).toEqual([
      ['before-window-closed', 0],
      ['too-much-before-training', 0],
    ]);
  });

  test('that begins within the window keeps to 30 % on the day after it', () => {
    const soon = { ...days, startsOn: '2027-01-13', endsOn: '2027-02-28' };
    const schedule = [at(orderedOn, 50_000), at('2027-02-11', 25_000), at('2027-03-11', 25_000)];
    expect(lawfulSchedule(schedule, soon)).toEqual([
      at('2027-01-26', 30_000),
      at('2027-02-11', 35_000),
      at('2027-03-11', 35_000),
    ]);
    expect(lawfulSchedule(schedule, { ...soon, endsOn: '2027-04-06' }).slice(1)).toEqual([
      at('2027-02-24', 35_000),
      at('2027-04-06', 35_000),
    ]);
  });

  test('has the cents that do not divide moved, though the plan is at no fault', () => {
    const parts = [30, 35, 35].map((percent, index) => ({
      percent,
      when: { after: 'start' as const, days: [0, 20, 40][index]! },
    }));
    const schedule = splitPrice(9_999, { parts }, { orderedOn, startsOn: '2027-01-26' });
    const late = { ...days, startsOn: '2027-01-27', endsOn: '2027-03-06' };
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

/** What may be paid by `day`, in cents: the 30 % rounded down, and of the rest the part of the days that have passed. */
const allowedBy = (price: number, course: TrainingDays, day: string) => {
  const cap = Math.floor((price * 3) / 10);
  if (day <= course.withdrawalEndsOn) return 0;
  if (day < course.startsOn || day === addDays(course.withdrawalEndsOn, 1)) return cap;
  const length = daysBetween(course.startsOn, course.endsOn);
  const given = Math.min(length, daysBetween(course.startsOn, day));
  return cap + (length === 0 ? price - cap : Math.floor(((price - cap) * given) / length));
};

test('whatever is planned, the lawful schedule is one: same sum, never earlier, never ahead of the training', () => {
  fc.assert(
    fc.property(schedules, trainings, (planned, course) => {
      const schedule = lawfulSchedule(planned, course);
      const price = paidBy(planned, '9999');
      expect(planFindings(schedule, { regime: 'training_contract', ...course })).toEqual([]);
      expect(paidBy(schedule, '9999')).toBe(price);
      for (const { dueOn } of schedule) {
        expect(paidBy(schedule, dueOn)).toBeLessThanOrEqual(paidBy(planned, dueOn));
        expect(paidBy(schedule, dueOn)).toBeLessThanOrEqual(allowedBy(price, course, dueOn));
      }
      for (const { amount } of schedule) expect(amount).toBeGreaterThanOrEqual(smallestCharge);
      expect(schedule.map(({ dueOn }) => dueOn)).toEqual(
        [...new Set(schedule.map(({ dueOn }) => dueOn))].sort(),
      );
    }),
  );
});

test('a schedule that is lawful stays as it is, and so does one that is slower', () => {
  fc.assert(
    fc.property(schedules, trainings, fc.integer({ min: 0, max: 40 }), (planned, course, days) => {
      const schedule = lawfulSchedule(planned, course);
      const slower = schedule.map(({ amount, dueOn }, index) =>
        at(addDays(dueOn, days * (index + 1)), amount),
      );
      expect(lawfulSchedule(slower, course)).toEqual(slower);
    }),
  );
});

test('where the price permits, a rest that would be one payment becomes several while the training runs', () => {
  fc.assert(
    fc.property(schedules, trainings, (planned, course) => {
      const { restFrom } = trainingLimits(planned, course);
      const isRest = ({ dueOn }: PlannedInstalment) => dueOn >= restFrom;
      const [only, ...others] = planned.filter(isRest);
      fc.pre(others.length === 0 && (!only || only.dueOn < course.endsOn));
      fc.pre(restFrom < course.endsOn && daysBetween(course.startsOn, course.endsOn) > 1);
      const rest = lawfulSchedule(planned, course).filter(isRest);
      fc.pre(paidBy(rest, '9999') >= 2 * smallestCharge);
      expect(rest.length).toBeGreaterThan(1);
    }),
  );
});
