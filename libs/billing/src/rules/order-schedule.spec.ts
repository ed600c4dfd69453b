import { orderSchedule } from './order-schedule';
import { planFindings } from './plan-findings';

const days = { startsOn: '2027-01-12', endsOn: '2027-04-06' };
const at = new Date('2026-12-01T10:00:00Z');
const inThree = {
  parts: [0, 20, 40].map((after) => ({ percent: null, when: { after: 'order' as const, days: after } })),
};

it('charges content and companies as the plan says', () => {
  for (const regime of ['digital_content', 'b2b'] as const) {
    expect(orderSchedule(100_001, inThree, { regime, at, ...days })).toEqual([
      { amount: 33_335, dueOn: '2026-12-01' },
      { amount: 33_333, dueOn: '2026-12-21' },
      { amount: 33_333, dueOn: '2027-01-10' },
    ]);
  }
});

it('charges a training contract when the law allows it, counted from the signature', () => {
  const schedule = orderSchedule(100_001, inThree, { regime: 'training_contract', at, ...days });
  expect(schedule[0]).toEqual({ amount: 30_000, dueOn: '2026-12-16' });
  expect(schedule.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_001);
  const terms = { regime: 'training_contract' as const, withdrawalEndsOn: '2026-12-15', ...days };
  expect(planFindings(schedule, terms)).toEqual([]);
});

it('has nothing to charge where nothing is owed', () => {
  expect(orderSchedule(0, inThree, { regime: 'training_contract', at, ...days })).toEqual([]);
});
