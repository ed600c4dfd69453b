import { reviewFaults } from './review-faults';

const rubric = [{ key: 'but' }, { key: 'calcul' }];
const levels = (but: 'developing' | 'met' | 'excellent', calcul: 'developing' | 'met' | 'excellent') => ({
  but: { level: but },
  calcul: { level: calcul },
});

it('accepts what is met or better everywhere', () => {
  expect(
    reviewFaults(rubric, { decision: 'accepted', levels: levels('met', 'excellent'), comment: '' }),
  ).toEqual([]);
});

it('does not accept what is still developing', () => {
  const faults = reviewFaults(rubric, {
    decision: 'accepted',
    levels: levels('developing', 'met'),
    comment: '',
  });
  expect(faults).toEqual([{ pointer: '#/levels/but', detail: 'rubric-not-met' }]);
});

it('returns anything, with words', () => {
  const given = { decision: 'returned', levels: levels('excellent', 'developing') } as const;
  expect(reviewFaults(rubric, { ...given, comment: 'Refais le calcul.' })).toEqual([]);
  expect(reviewFaults(rubric, { ...given, comment: '' })).toEqual([
    { pointer: '#/comment', detail: 'return-without-comment' },
  ]);
});

it('asks for a level of each criterion', () => {
  const faults = reviewFaults(rubric, { decision: 'returned', levels: {}, comment: 'Incomplet.' });
  expect(faults.map(({ pointer }) => pointer)).toEqual(['#/levels/but', '#/levels/calcul']);
});
