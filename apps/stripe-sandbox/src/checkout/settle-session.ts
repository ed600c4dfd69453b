import type Stripe from 'stripe';
import type { World } from '../world';
import { sessionOfIntent } from './complete-session';

/** A debit that Checkout started has passed or failed, after the session was complete. */
export function settleSession(world: World, intent: Stripe.PaymentIntent, paid: boolean): void {
  const session = sessionOfIntent(world, intent.id);
  if (session?.status !== 'complete') return;
  if (paid) session.payment_status = 'paid';
  world.emit(`checkout.session.async_payment_${paid ? 'succeeded' : 'failed'}`, session);
}
