import type Stripe from 'stripe';
import type { World } from '../world';
import { decide } from './confirm';

/** Her answer on the 3-D Secure page. Does nothing when the intent no longer waits for it. */
export function answerAuthentication(world: World, intent: Stripe.PaymentIntent, approved: boolean): void {
  if (intent.status !== 'requires_action' || typeof intent.payment_method !== 'string') return;
  const method = world.store.find('paymentMethods', intent.payment_method);
  if (!method) return;
  if (approved) {
    decide(world, intent, method, { offSession: false, returnUrl: null, authenticated: true });
    return;
  }
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message: 'The provided PaymentMethod has failed authentication.',
    payment_method: structuredClone(method),
  };
  world.emit('payment_intent.payment_failed', intent);
}
