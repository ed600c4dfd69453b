import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import { findCard, type Decline } from '../cards';
import { mandateOf } from '../debits/mandate';
import type { Outcome } from '../payments/confirm';
import { keepForLater } from '../payments/payment-method';
import { setupVerdict } from '../payments/verdict';
import type { World } from '../world';

/** Tries to keep the method for later payments. No money moves. */
export function confirmSetup(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Outcome {
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    const message = `You cannot confirm this SetupIntent because its status is ${intent.status}.`;
    throw invalidRequest(message, undefined, 'setup_intent_unexpected_state');
  }
  const mandate = mandateOf(world, method);
  if (method.type === 'sepa_debit' && !mandate) {
    const message = 'A SEPA debit is set up with the mandate she accepted: give mandate_data.';
    throw invalidRequest(message, 'mandate_data', 'setup_intent_mandate_invalid');
  }
  intent.mandate = mandate?.id ?? null;
  intent.payment_method = method.id;
  intent.next_action = null;
  return decide(world, intent, method, { authenticated: false, returnUrl });
}

/** Her answer on the 3-D Secure page. Does nothing when the intent no longer waits for it. */
export function answerSetup(world: World, intent: Stripe.SetupIntent, approved: boolean): void {
  if (intent.status !== 'requires_action') return;
  const method = world.store.find('paymentMethods', String(intent.payment_method));
  if (!method) return;
  if (approved) {
    decide(world, intent, method, { authenticated: true, returnUrl: null });
    return;
  }
  fail(world, intent, {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message: 'The latest attempt to set up the payment method has failed because authentication failed.',
    payment_method: structuredClone(method),
  });
}

function decide(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  { authenticated, returnUrl }: { authenticated: boolean; returnUrl: string | null },
): Outcome {
  const detail = world.store.find('cardDetails', method.id);
  const verdict = setupVerdict(findCard(detail?.number ?? ''), authenticated);
  if (verdict.kind === 'decline') return declined(world, intent, method, verdict.decline);
  if (verdict.kind === 'authenticate') {
    const url = `${world.publicUrl}/c/authenticate/${intent.id}`;
    intent.status = 'requires_action';
    intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
    world.emit('setup_intent.requires_action', intent);
    return { kind: 'requires_action', url };
  }
  intent.status = 'succeeded';
  intent.last_setup_error = null;
  intent.next_action = null;
  if (typeof intent.customer === 'string') keepForLater(world, method, intent.customer);
  world.emit('setup_intent.succeeded', intent);
  return { kind: 'succeeded' };
}

function declined(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): Outcome {
  fail(world, intent, {
    type: 'card_error',
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
    payment_method: structuredClone(method),
  });
  return { kind: 'declined', decline };
}

function fail(world: World, intent: Stripe.SetupIntent, error: Stripe.SetupIntent.LastSetupError): void {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_setup_error = error;
  world.emit('setup_intent.setup_failed', intent);
}
