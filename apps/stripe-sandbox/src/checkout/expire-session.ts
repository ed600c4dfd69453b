import type Stripe from 'stripe';
import { cancelIntent } from '../payments/cancel-intent';
import { cancelSetup } from '../setups/new-setup-intent';
import type { World } from '../world';

/** An attempt that was waiting (3-D Secure) is cancelled with it: an expired session can never be paid. */
export function expireSession(world: World, session: Stripe.Checkout.Session): void {
  session.status = 'expired';
  session.url = null;
  const intent = world.store.find('paymentIntents', String(session.payment_intent));
  if (intent && intent.status !== 'succeeded' && intent.status !== 'canceled')
    cancelIntent(world, intent, 'automatic');
  const setup = world.store.find('setupIntents', String(session.setup_intent));
  if (setup) cancelSetup(world, setup, null);
  world.emit('checkout.session.expired', session);
}

export function expireDueSessions(world: World): void {
  const now = world.seconds();
  for (const session of world.store.all('sessions')) {
    if (session.status === 'open' && session.expires_at <= now) expireSession(world, session);
  }
}
