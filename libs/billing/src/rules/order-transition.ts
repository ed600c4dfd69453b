import type { OrderStatus } from '@tandem/contracts';

/** What Stripe took for an order. Minor units; `refunded` is cumulative. */
export interface StripePayment {
  intent: string;
  charge: string;
  amount: number;
  refunded: number;
  receiptUrl: string | null;
  paidAt: Date;
}

/** What Stripe says of an order's checkout, when it is asked. */
export type CheckoutState =
  | { session: 'absent' }
  | { session: 'open'; decline: string | null }
  /** Finished by her, but the money is still on its way. */
  | { session: 'processing' }
  /** Can never be paid any more. */
  | { session: 'over'; decline: string | null }
  | { session: 'paid'; payment: StripePayment };

/** What we know of the order. */
export interface OrderState {
  status: OrderStatus;
  lastDecline: string | null;
  /** What was refunded of the payment that is on our books; null when none is. */
  refunded: number | null;
}

/** Why the seat should be given back; null while nobody asks for it. */
export type Closing = 'hold-ended' | 'given-up' | null;

export type Transition =
  | { change: 'none'; reason: 'not-opened' | 'open' | 'processing' | 'over' | 'up-to-date' }
  | { change: 'decline'; decline: string }
  /** The seat goes back; `pending` only may become this. */
  | { change: 'release'; status: 'expired' | 'cancelled'; decline: string | null }
  /** It was released a moment before by another path, and she is the one who asked. */
  | { change: 'rename'; status: 'cancelled' }
  | { change: 'pay'; payment: StripePayment }
  | { change: 'refund'; payment: StripePayment; whole: boolean };

/**
 * The one way an order changes after it was placed. It only goes forward, whatever the order and age of what is heard:
 * money taken outweighs everything but money given back, and a released seat never becomes pending again. The same words
 * twice change nothing.
 */
export function orderTransition(
  order: OrderState,
  stripe: CheckoutState,
  closing: Closing = null,
): Transition {
  if (stripe.session === 'paid') return afterPayment(order, stripe.payment);
  if (order.status !== 'pending') return afterEnd(order, stripe, closing);
  switch (stripe.session) {
    case 'absent':
      return closing ? release(closing, order.lastDecline) : none('not-opened');
    case 'open':
      if (!stripe.decline || stripe.decline === order.lastDecline) return none('open');
      return { change: 'decline', decline: stripe.decline };
    case 'processing':
      return none('processing');
    case 'over':
      return release(closing, stripe.decline);
  }
}

function afterPayment(order: OrderState, payment: StripePayment): Transition {
  const whole = payment.refunded >= payment.amount;
  if (order.refunded === null) {
    return whole ? { change: 'refund', payment, whole } : { change: 'pay', payment };
  }
  if (payment.refunded <= order.refunded) return none('up-to-date');
  return { change: 'refund', payment, whole };
}

function afterEnd(order: OrderState, stripe: CheckoutState, closing: Closing): Transition {
  const released = stripe.session === 'over' || stripe.session === 'absent';
  if (order.status === 'expired' && released && closing === 'given-up') {
    return { change: 'rename', status: 'cancelled' };
  }
  return none('over');
}

function release(closing: Closing, decline: string | null): Transition {
  return { change: 'release', status: closing === 'given-up' ? 'cancelled' : 'expired', decline };
}

function none(reason: Extract<Transition, { change: 'none' }>['reason']): Transition {
  return { change: 'none', reason };
}
