import type { Order } from '@tandem/contracts';
import { stateOf } from './instalment-state';

/** What its page has to say of an order. */
export function outcomeOf(order: Order) {
  const { status, total, regime, instalments, lastDecline, pausedAt } = order;
  const contract = regime.kind === 'training_contract';
  if (status === 'pending') {
    if (instalments[0]?.status === 'processing') return 'processing';
    // Of a contract the window counts from its signature.
    if (contract && regime.withdrawalEndsOn === null) return 'unsigned';
    if (lastDecline !== null) return 'declined';
    return contract ? 'unsaved' : 'pending';
  }
  const paidSome = instalments.some((instalment) => instalment.paidAt !== null);
  if (status === 'active' || status === 'paid') {
    if (pausedAt) return 'paused';
    if (instalments.some((instalment) => stateOf(instalment) === 'late')) return 'late';
    if (total.amount === 0) return 'free';
    return paidSome ? 'paid' : 'concluded';
  }
  if (status === 'expired' && lastDecline !== null) return 'refused';
  return status === 'refunded' && !paidSome ? 'ended' : status;
}

export type Outcome = ReturnType<typeof outcomeOf>;
