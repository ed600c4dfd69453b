import type { PaymentPlan, PlanPart, PlanWhen } from '@tandem/contracts';
import { planFields, readParts } from './plan-form';

const after = (days: number): PlanWhen => ({ after: 'order', days });
const equal = (when: PlanWhen): PlanPart => ({ percent: null, when });
const plan = (...parts: PlanPart[]): PaymentPlan => ({ key: 'plan', name: 'Plan', parts });

test.each<[string, PaymentPlan]>([
  ['once', plan(equal(after(0)))],
  ['times', plan(equal(after(0)), equal(after(20)), equal(after(40)))],
  ['times', plan(equal({ after: 'order', months: 0 }), equal({ after: 'order', months: 1 }))],
  ['deposit', plan({ percent: 30, when: after(0) }, equal({ after: 'start', days: 7 }))],
  ['dates', plan({ percent: 40, when: { on: '2027-01-15' } }, equal({ on: '2027-03-01' }))],
  ['kept', plan(equal(after(10)))],
  ['kept', plan(equal(after(0)), equal(after(0)))],
  ['kept', plan({ percent: 30, when: after(0) }, equal(after(10)), equal(after(20)))],
  ['kept', plan({ percent: 30, when: after(5) }, equal({ after: 'start', days: 0 }))],
])('a plan of the shape « %s » comes back from the form as it went in', (shape, given) => {
  const fields = planFields(given);
  expect(fields).toMatchObject({ shape, name: 'Plan', key: 'plan' });
  expect(readParts(fields)).toEqual({ parts: given.parts });
});

test('dates are read as people write them', () => {
  const dates = ' 5/1/2027 40 %\r\n\n2027-02-15 30%\n1/3/2027';
  expect(readParts({ ...planFields(), shape: 'dates', dates })).toEqual({
    parts: [
      { percent: 40, when: { on: '2027-01-05' } },
      { percent: 30, when: { on: '2027-02-15' } },
      equal({ on: '2027-03-01' }),
    ],
  });
});

test.each([
  [{ shape: 'times', count: '1', every: '0' }, ['count', 'every']],
  [{ shape: 'times', count: '12', every: '67' }, ['every']],
  [{ shape: 'times', count: 'trois' }, ['count']],
  [{ shape: 'deposit', percent: '100' }, ['percent']],
  [{ shape: 'dates', dates: '31/02/2027' }, ['dates']],
  [{ shape: 'dates', dates: 'en mars' }, ['dates']],
  [{ shape: 'dates', dates: '' }, ['dates']],
  [{ shape: 'kept', parts: '{' }, ['shape']],
])('%j cannot be read, and says where', (fields, unreadable) => {
  expect(readParts({ ...planFields(), ...fields })).toEqual({ unreadable });
});
