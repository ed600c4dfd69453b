import type { Order, OrderInstalment, OrderOutcome } from '@tandem/contracts';
import { declineKind } from './decline-kind';
import { grace } from './dunning';

type Instalment = Pick<OrderInstalment, 'status' | 'paidAt' | 'lastDecline' | 'dueOn'> & {
  /** Day of Europe/Paris. */
  firstFailedOn: string | null;
};
type Facts = Pick<
  Order,
  'status' | 'total' | 'regime' | 'contract' | 'lastDecline' | 'pausedAt' | 'concludedAt'
> & { instalments: readonly Instalment[]; moved: Moved };

/** Money of an order: whether any was ever taken, and what goes back or has, in cents; `failed` and `elsewhere` of it. */
export interface Moved {
  taken: boolean;
  back: number;
  failed: number;
  elsewhere: number;
}

/** Refused, and not paid since. */
export function isLate({ status, lastDecline }: Pick<OrderInstalment, 'status' | 'lastDecline'>): boolean {
  return status === 'due' && lastDecline !== null;
}

/** What an order comes to now, with the reason where a screen has to tell one. */
export function orderOutcome(order: Facts): OrderOutcome {
  switch (order.status) {
    case 'pending':
      return pendingOutcome(order);
    case 'active':
    case 'paid':
      return bindingOutcome(order);
    case 'expired':
      return { kind: order.lastDecline === null ? 'expired' : 'refused' };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'refunded':
      return refundedOutcome(order);
  }
}

function pendingOutcome({ instalments, contract, lastDecline, regime }: Facts): OrderOutcome {
  if (instalments[0]?.status === 'processing') return { kind: 'processing' };
  if (contract?.signedAt === null) return { kind: 'unsigned', contract: contract.kind };
  if (lastDecline !== null)
    return { kind: 'declined', decline: lastDecline, declineKind: declineKind(lastDecline) };
  // Nothing of such a contract is charged at once: what is left is the means of payment.
  return { kind: regime.kind === 'training_contract' ? 'unsaved' : 'pending' };
}

function bindingOutcome({ pausedAt, instalments, total }: Facts): OrderOutcome {
  if (pausedAt) return { kind: 'paused', since: pausedAt };
  const pauses = instalments.filter(isLate).map(pauseOf).sort();
  if (pauses[0]) return { kind: 'late', pauseOn: pauses[0] };
  if (total.amount === 0) return { kind: 'free' };
  return { kind: paidSome(instalments) ? 'paid' : 'concluded' };
}

function pauseOf({ dueOn, firstFailedOn }: Instalment): string {
  return grace({ dueOn, firstFailedOn: firstFailedOn ?? dueOn }).pauseOn;
}

/** By the money and never by the instalments: of what found no seat they end unpaid, though it was taken. */
function refundedOutcome({ moved: { taken, back, failed, elsewhere }, concludedAt }: Facts): OrderOutcome {
  if (failed > 0) return { kind: 'refund-failed' };
  if (elsewhere > 0) return { kind: 'transferred' };
  if (back > 0) return { kind: 'refunded' };
  if (!taken) return { kind: 'ended' };
  // What found no seat goes back whole, in a moment if not yet. Of the rest a bank may hold the money.
  return { kind: concludedAt ? 'closed' : 'refunded' };
}

const paidSome = (instalments: readonly Instalment[]) => instalments.some(({ paidAt }) => paidAt !== null);
