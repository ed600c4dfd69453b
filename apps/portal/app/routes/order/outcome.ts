import type { Order } from '@tandem/contracts';
import { stateOf } from './instalment-state';

/** What its page has to say of an order. */
export function outcomeOf(order: Order) {
  const { status, total, back, regime, contract, instalments, lastDecline, pausedAt, concludedAt } = order;
  if (status === 'pending') {
    if (instalments[0]?.status === 'processing') return 'processing';
    if (contract?.signedAt === null) return 'unsigned';
    if (lastDecline !== null) return 'declined';
    // Nothing of such a contract is charged at once: what is left is the means of payment.
    return regime.kind === 'training_contract' ? 'unsaved' : 'pending';
  }
  const paidSome = instalments.some((instalment) => instalment.paidAt !== null);
  if (status === 'active' || status === 'paid') {
    if (pausedAt) return 'paused';
    if (instalments.some((instalment) => stateOf(instalment) === 'late')) return 'late';
    if (total.amount === 0) return 'free';
    return paidSome ? 'paid' : 'concluded';
  }
  if (status === 'expired' && lastDecline !== null) return 'refused';
  if (status !== 'refunded') return status;
  if (!paidSome) return 'ended';
  // What found no seat goes back whole, in a moment if not yet. Of the rest a bank may hold the money.
  return back.amount === 0 && concludedAt ? 'closed' : 'refunded';
}

export type Outcome = ReturnType<typeof outcomeOf>;
