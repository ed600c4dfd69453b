import { isUnexcused, mayGiveReason, openReason } from './absence-reason';

const half = { from: new Date('2026-11-12T18:00:00Z'), to: new Date('2026-11-12T19:00:00Z') };
const mark = (facts: object) => ({
  ...{ kind: 'absent' as const, minutes: 0, justified: null, own: true, at: '2026-11-12T12:00:00.000Z' },
  ...facts,
});
const told = mark({});
const noted = (justified: boolean) => mark({ own: false, justified, at: '2026-11-12T19:00:00.000Z' });
const [before, during, after] = ['17:59', '18:30', '19:00'].map(
  (time) => new Date(`2026-11-12T${time}:00Z`),
) as [Date, Date, Date];

describe('mayGiveReason', () => {
  it.each([
    ['before it begins, whatever was said', [told], before, undefined],
    ['not while it lasts: she may still come', [], during, 'begun'],
    ['once it is over, when nobody knows of her', [], after, undefined],
    ['once it is over, when she was noted absent', [noted(false)], after, undefined],
    ['not when she was there', [told, mark({ kind: 'noted', minutes: 60, own: false })], after, 'present'],
    [
      'not when she left early, which is said',
      [mark({ kind: 'left', minutes: 20, own: false })],
      after,
      'present',
    ],
    ['not when she is excused', [noted(true)], after, 'excused'],
    ['not while her reason waits', [told], after, 'given'],
    [
      'not twice, though it was refused',
      [mark({ at: '2026-11-13T08:00:00.000Z' }), noted(false)],
      after,
      'given',
    ],
    ['though what she said beforehand was refused', [told, noted(false)], after, undefined],
  ])('%s', (_name, marks, now, because) => {
    const answer = mayGiveReason(half, marks, now);
    expect(answer.may ? undefined : answer.because).toBe(because);
  });
});

it('holds a reason open until somebody answers', () => {
  expect(openReason([noted(false), told])).toBe(told);
  expect(openReason([told, noted(true)])).toBeUndefined();
  expect(openReason([])).toBeUndefined();
});

it('counts as without excuse whom nobody knows of, and whose absence is not justified', () => {
  expect(isUnexcused({ state: 'waiting', marks: [] })).toBe(true);
  expect(isUnexcused({ state: 'absent', marks: [noted(false)] })).toBe(true);
  expect(isUnexcused({ state: 'absent', marks: [noted(true)] })).toBe(false);
  expect(isUnexcused({ state: 'absent', marks: [told] })).toBe(false);
  expect(isUnexcused({ state: 'present', marks: [] })).toBe(false);
});
