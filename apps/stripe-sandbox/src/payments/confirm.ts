import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import { findCard, type Decline } from '../cards';
import { startDebit } from '../debits/debit';
import { openDispute } from '../disputes/open-dispute';
import type { World } from '../world';
import { failedIntent, paidIntent } from './conclude';
import { newCharge } from './new-charge';
import { keepForLater } from './payment-method';
import { chargeVerdict } from './verdict';

export interface Confirmation {
  /** She is not there to authenticate. */
  offSession: boolean;
  /** Where the page of 3-D Secure sends her afterwards; null when a Checkout session decides. */
  returnUrl: string | null;
}

export type Outcome =
  | { kind: 'succeeded' }
  | { kind: 'processing' }
  | { kind: 'requires_action'; url: string }
  | { kind: 'declined'; decline: Decline };

/** Tries to charge the intent. A decline is an outcome, not an exception: the attempt is on the books. */
export function confirmIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Confirmation,
): Outcome {
  if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
    const message = `You cannot confirm this PaymentIntent because its status is ${intent.status}.`;
    throw invalidRequest(message, undefined, 'payment_intent_unexpected_state');
  }
  intent.payment_method = method.id;
  intent.next_action = null;
  return decide(world, intent, method, { ...how, authenticated: false });
}

/** The charge itself, at once or after 3-D Secure. */
export function decide(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Confirmation & { authenticated: boolean },
): Outcome {
  if (method.type === 'sepa_debit') return startDebit(world, intent, method);
  const detail = world.store.find('cardDetails', method.id);
  const setUp = detail?.setUp ?? false;
  const verdict = chargeVerdict(findCard(detail?.number ?? ''), { ...how, setUp });
  if (verdict.kind === 'decline') return declined(world, intent, method, verdict.decline);
  if (verdict.kind === 'authenticate') return askAuthentication(world, intent, how.returnUrl);
  return succeed(world, intent, method);
}

function succeed(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): Outcome {
  const charge = newCharge(world, intent, method, {});
  paidIntent(world, intent, charge);
  if (intent.setup_future_usage && typeof intent.customer === 'string')
    keepForLater(world, method, intent.customer);
  const reason = findCard(world.store.find('cardDetails', method.id)?.number ?? '')?.dispute;
  if (reason) openDispute(world, charge, { reason });
  return { kind: 'succeeded' };
}

function declined(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): Outcome {
  const charge = newCharge(world, intent, method, { decline });
  failedIntent(world, intent, method, charge, decline);
  return { kind: 'declined', decline };
}

function askAuthentication(world: World, intent: Stripe.PaymentIntent, returnUrl: string | null): Outcome {
  const url = `${world.publicUrl}/c/authenticate/${intent.id}`;
  intent.status = 'requires_action';
  intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
  world.emit('payment_intent.requires_action', intent);
  return { kind: 'requires_action', url };
}
