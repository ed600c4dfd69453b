import { orderOutcome } from './order-outcome';

const due = { status: 'due', paidAt: null, lastDecline: null, dueOn: '2026-12-12', firstFailedOn: null };
const late = { ...due, lastDecline: 'expired_card', firstFailedOn: '2026-12-12' };
const cancelled = { ...due, status: 'cancelled' };
const paid = { status: 'paid', paidAt: '2026-12-01T10:00:00Z' };
const nothing = { taken: false, back: 0, failed: 0, elsewhere: 0 };
const taken = { ...nothing, taken: true };
const order = (facts: object) =>
  ({
    ...{
      status: 'pending',
      total: { amount: 149_000 },
      regime: { kind: 'digital_content' },
      instalments: [due],
      contract: null,
    },
    ...{ moved: nothing, concludedAt: null, lastDecline: null, pausedAt: null, ...facts },
  }) as unknown as Parameters<typeof orderOutcome>[0];
const bound = { concludedAt: '2026-12-01T10:00:00Z' };
const regime = { kind: 'training_contract' };
const training = { regime, contract: { kind: 'training-contract', signedAt: null } };
const signedAt = '2026-12-01T10:00:00Z';
const convention = { regime: { kind: 'b2b' }, contract: { kind: 'convention', signedAt } };

it.each([
  ['pending', {}],
  ['declined', { lastDecline: 'insufficient_funds' }],
  ['processing', { instalments: [{ status: 'processing', paidAt: null }] }],
  ['unsigned', training],
  ['unsaved', { regime, contract: { ...training.contract, signedAt } }],
  ['unsigned', { ...convention, contract: { ...convention.contract, signedAt: null } }],
  ['pending', convention],
  ['declined', { ...convention, lastDecline: 'insufficient_funds' }],
  ['paid', { status: 'active', instalments: [paid, due] }],
  ['paid', { status: 'paid', instalments: [paid] }],
  ['concluded', { status: 'active', ...training }],
  ['free', { status: 'paid', total: { amount: 0 }, instalments: [] }],
  ['late', { status: 'active', instalments: [paid, late] }],
  ['paused', { status: 'active', instalments: [paid, due], pausedAt: '2026-12-01T10:00:00Z' }],
  ['paused', { status: 'active', instalments: [late], pausedAt: signedAt }],
  ['paid', { status: 'active', instalments: [{ ...paid, lastDecline: 'expired_card' }, due] }],
  ['expired', { status: 'expired' }],
  ['refused', { status: 'expired', lastDecline: 'generic_decline' }],
  ['cancelled', { status: 'cancelled' }],
  // Charged without a seat: nothing of the plan counts as paid, before its refund is asked for and after.
  ['refunded', { status: 'refunded', instalments: [cancelled], moved: taken }],
  ['refunded', { status: 'refunded', instalments: [cancelled], moved: { ...taken, back: 100 } }],
  ['refunded', { status: 'refunded', instalments: [paid], ...bound, moved: { ...taken, back: 100 } }],
  ['refund-failed', { status: 'refunded', ...bound, moved: { ...taken, ...{ back: 100, failed: 40 } } }],
  [
    'refund-failed',
    { status: 'refunded', ...bound, moved: { ...taken, ...{ back: 100, failed: 40, elsewhere: 60 } } },
  ],
  ['transferred', { status: 'refunded', ...bound, moved: { ...taken, ...{ back: 100, elsewhere: 40 } } }],
  ['closed', { status: 'refunded', instalments: [paid], ...bound, moved: taken }],
  ['ended', { status: 'refunded', instalments: [cancelled] }],
  ['ended', { status: 'refunded', instalments: [cancelled], ...bound }],
])('%s', (kind, facts) => expect(orderOutcome(order(facts)).kind).toBe(kind));

it.each([
  ['declined', { lastDecline: 'expired_card' }, { decline: 'expired_card', declineKind: 'hard' }],
  ['unsigned', training, { contract: 'training-contract' }],
  ['paused', { status: 'active', pausedAt: signedAt }, { since: signedAt }],
  [
    'late',
    { status: 'active', instalments: [{ ...late, dueOn: '2026-12-20', firstFailedOn: '2026-12-30' }, late] },
    { pauseOn: '2026-12-26' },
  ],
])('%s says why', (kind, facts, why) => expect(orderOutcome(order(facts))).toEqual({ kind, ...why }));
