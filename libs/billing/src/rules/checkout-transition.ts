import type { OrderStatus } from '@tandem/contracts';

/** What Stripe says of an order's checkout, when it is asked. Money that was taken is told by its charge. */
export type CheckoutState =
  | { session: 'absent' }
  | { session: 'open'; decline: string | null }
  /** Finished by her, but the money is still on its way. */
  | { session: 'processing' }
  /** Can never be paid any more. */
  | { session: 'over'; decline: string | null }
  | { session: 'paid' }
  /** Nothing was charged: she left a means of payment for later. */
  | { session: 'set-up' };

/** Why the seat should be given back; null while nobody asks for it. */
export type Closing = 'hold-ended' | 'given-up' | null;

export type CheckoutTransition =
  | { change: 'none'; reason: 'not-opened' | 'open' | 'processing' | 'over' | 'paid' }
  | { change: 'decline'; decline: string }
  /** The seat goes back; `pending` only may become this. */
  | { change: 'release'; status: 'expired' | 'cancelled'; decline: string | null }
  /** It was released a moment before by another path, and she is the one who asked. */
  | { change: 'rename'; status: 'cancelled' }
  /** Binding without money so far. */
  | { change: 'conclude' };

/**
 * How an order follows its checkout. It only goes forward, whatever the order and age of what is heard: a released seat
 * never becomes pending again, and the same words twice change nothing.
 */
export function checkoutTransition(
  order: { status: OrderStatus; lastDecline: string | null },
  stripe: CheckoutState,
  closing: Closing = null,
): CheckoutTransition {
  if (order.status !== 'pending') return afterEnd(order.status, stripe, closing);
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
    case 'paid':
      return none('paid');
    case 'set-up':
      return { change: 'conclude' };
  }
}

function afterEnd(status: OrderStatus, stripe: CheckoutState, closing: Closing): CheckoutTransition {
  const released = stripe.session === 'over' || stripe.session === 'absent';
  if (status === 'expired' && released && closing === 'given-up') {
    return { change: 'rename', status: 'cancelled' };
  }
  // She had finished the page when its hold ended: what she agreed to outweighs the clock.
  const lapsed = status === 'expired' || status === 'cancelled';
  return lapsed && stripe.session === 'set-up' ? { change: 'conclude' } : none('over');
}

function release(closing: Closing, decline: string | null): CheckoutTransition {
  return { change: 'release', status: closing === 'given-up' ? 'cancelled' : 'expired', decline };
}

function none(reason: Extract<CheckoutTransition, { change: 'none' }>['reason']): CheckoutTransition {
  return { change: 'none', reason };
}
