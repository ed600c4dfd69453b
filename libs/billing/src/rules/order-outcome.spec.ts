import type { Order } from '@tandem/contracts';
import { orderOutcome } from './order-outcome';

const due = { status: 'due', paidAt: null, lastDecline: null };
const paid = { status: 'paid', paidAt: '2026-12-01T10:00:00Z' };
const order = (facts: object): Order =>
  ({
    ...{
      status: 'pending',
      total: { amount: 149_000 },
      regime: { kind: 'digital_content' },
      instalments: [due],
      contract: null,
    },
    ...{ back: { amount: 0 }, concludedAt: null, lastDecline: null, pausedAt: null, ...facts },
  }) as unknown as Order;
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
  ['late', { status: 'active', instalments: [paid, { ...due, lastDecline: 'expired_card' }] }],
  ['paused', { status: 'active', instalments: [paid, due], pausedAt: '2026-12-01T10:00:00Z' }],
  [
    'paused',
    { status: 'active', instalments: [{ ...due, lastDecline: 'expired_card' }], pausedAt: signedAt },
  ],
  ['paid', { status: 'active', instalments: [{ ...paid, lastDecline: 'expired_card' }, due] }],
  ['expired', { status: 'expired' }],
  ['refused', { status: 'expired', lastDecline: 'generic_decline' }],
  ['cancelled', { status: 'cancelled' }],
  ['refunded', { status: 'refunded', instalments: [paid] }],
  ['refunded', { status: 'refunded', instalments: [paid], ...bound, back: { amount: 100 } }],
  ['closed', { status: 'refunded', instalments: [paid], ...bound }],
  ['ended', { status: 'refunded' }],
])('%s', (kind, facts) => expect(orderOutcome(order(facts)).kind).toBe(kind));

it.each([
  ['declined', { lastDecline: 'expired_card' }, { decline: 'expired_card' }],
  ['unsigned', training, { contract: 'training-contract' }],
  ['paused', { status: 'active', pausedAt: signedAt }, { since: signedAt }],
])('%s says why', (kind, facts, why) => expect(orderOutcome(order(facts))).toEqual({ kind, ...why }));
