import type Stripe from 'stripe';
import { redeem } from '../promotions/validity';
import type { World } from '../world';

export function completeSession(world: World, session: Stripe.Checkout.Session): void {
  if (session.payment_status === 'unpaid') session.payment_status = 'paid';
  completeUnpaid(world, session);
}

/** Complete for her, while the money of a debit is still under way. */
export function completeUnpaid(world: World, session: Stripe.Checkout.Session): void {
  session.status = 'complete';
  session.url = null;
  redeem(world, session);
  world.emit('checkout.session.completed', session);
}

/** The session that a PaymentIntent or SetupIntent belongs to, if it was made by Checkout. */
export const sessionOfIntent = (world: World, intentId: string): Stripe.Checkout.Session | undefined =>
  world.store
    .where('sessions')
    .find((session) => session.payment_intent === intentId || session.setup_intent === intentId);

/** Where she goes after paying. */
export const successAddress = (session: Stripe.Checkout.Session): string =>
  (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
