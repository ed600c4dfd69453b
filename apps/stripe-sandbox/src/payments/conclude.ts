import type Stripe from 'stripe';
import { creditCharge } from '../balance/new-balance-transaction';
import type { Decline } from '../cards';
import type { World } from '../world';

/** The charge has passed: the intent is over. */
export function paidIntent(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  creditCharge(world, charge);
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.succeeded', intent);
}

/** The charge was refused: the intent waits for another method. */
export function failedIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  charge: Stripe.Charge,
  decline: Decline,
): void {
  intent.status = 'requires_payment_method';
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.last_payment_error = {
    type: method.type === 'card' ? 'card_error' : 'invalid_request_error',
    code: decline.code as Stripe.PaymentIntent.LastPaymentError.Code,
    decline_code: decline.declineCode,
    message: decline.message,
    charge: charge.id,
    payment_method: structuredClone(method),
  };
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
}
