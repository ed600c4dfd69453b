import type { InstalmentStatus } from '@tandem/contracts';

/** A payment intent as Stripe tells it when asked. Minor units. */
export type IntentState =
  | { state: 'waiting'; intent: string }
  /** A bank debit on its way. */
  | { state: 'processing'; intent: string }
  | { state: 'failed'; intent: string; decline: string | null }
  | {
      state: 'paid';
      intent: string;
      money: StripeMoney;
      /** That Stripe was asked to charge; null for the order's own checkout. */
      instalmentId: string | null;
    };

/** What Stripe took by an intent; `refunded` is cumulative, the sum of `refunds`, which leave out those that failed. */
export interface StripeMoney {
  charge: string;
  amount: number;
  refunded: number;
  refunds: StripeRefund[];
  failedRefunds: FailedStripeRefund[];
  disputes: StripeDispute[];
  receiptUrl: string | null;
  paidAt: Date;
}

export interface StripeRefund {
  id: string;
  amount: number;
  /** Of the refund that we asked for; null for one given in the dashboard. */
  refundId: string | null;
}

/** Never left, or came back from her bank: for good. */
export interface FailedStripeRefund {
  id: string;
  reason: string;
}

export interface StripeDispute {
  id: string;
  amount: number;
  reason: string;
  status: 'open' | 'won' | 'lost';
  openedAt: Date;
  answerBy: Date | null;
}

/** What our books say of an instalment and of the intent. */
export interface KnownCharge {
  status: InstalmentStatus;
  lastDecline: string | null;
  /** What was refunded of the payment by this intent; null when it is not on our books. */
  refunded: number | null;
  /** Whether it was tried again since: then the last attempt says whether it is on its way or refused. */
  superseded: boolean;
  /** Of the intent: `open` waits for Stripe's answer, `ended` has had it. Null for the order's own checkout. */
  attempt: 'open' | 'ended' | null;
}

export type ChargeTransition =
  | { change: 'none' }
  | { change: 'process' }
  | { change: 'decline'; decline: string | null }
  | { change: 'pay'; money: StripeMoney }
  /** More of it went back than we knew; `by` is the difference. What fails later is taken back before (`TakeBackRefunds`). */
  | { change: 'refund'; money: StripeMoney; by: number };

/**
 * How an instalment follows an intent of it. Money taken is booked once; what went back only grows (Stripe's
 * `amount_refunded` is cumulative, medusajs/medusa#8603); a refusal never undoes a payment.
 */
export function chargeTransition(known: KnownCharge, stripe: IntentState): ChargeTransition {
  if (stripe.state === 'paid') {
    if (known.refunded === null) return { change: 'pay', money: stripe.money };
    const by = stripe.money.refunded - known.refunded;
    return by > 0 ? { change: 'refund', money: stripe.money, by } : { change: 'none' };
  }
  if (known.superseded || known.status === 'paid' || known.status === 'cancelled') return { change: 'none' };
  if (stripe.state === 'processing')
    // An answer that was read before the one we know came later.
    return known.status === 'due' && known.attempt !== 'ended' ? { change: 'process' } : { change: 'none' };
  if (stripe.state === 'waiting') return { change: 'none' };
  const news =
    known.status === 'processing' ||
    (known.attempt ? known.attempt === 'open' : stripe.decline !== known.lastDecline);
  return news ? { change: 'decline', decline: stripe.decline } : { change: 'none' };
}
