import type { OrderPapers } from '@tandem/contracts';
import { lateOrder } from './late-card';

const refused = { status: 'due', paidAt: null, lastDecline: 'insufficient_funds' };
const papers = (facts: object) =>
  ({
    order: {
      ...{ status: 'active', total: { amount: 149_000 }, regime: { kind: 'digital_content' } },
      ...{ instalments: [refused], lastDecline: null, pausedAt: null },
      ...facts,
    },
  }) as unknown as OrderPapers;

it('is the order of which an instalment was refused, while its lessons are open', () => {
  const late = papers({});
  expect(lateOrder([papers({ status: 'refunded' }), late])).toBe(late.order);
});

it.each([
  ['paused, which is said apart', { pausedAt: '2026-12-01T10:00:00Z' }],
  ['paid since', { instalments: [{ ...refused, status: 'paid' }] }],
  ['not refused yet', { instalments: [{ ...refused, lastDecline: null }] }],
])('is none that is %s', (_why, facts) => {
  expect(lateOrder([papers(facts)])).toBeUndefined();
});
