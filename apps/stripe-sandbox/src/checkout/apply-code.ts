import type Stripe from 'stripe';
import { ApiError } from '../api-error';
import { cancelIntent } from '../payments/cancel-intent';
import { appliedCode } from '../promotions/discount';
import { findActiveCode } from '../promotions/new-promotion-code';
import type { World } from '../world';
import { pricesOf } from './price-session';

/** The code that stands on the session, as its maker wrote it, or ''. */
export function codeOf(world: World, session: Stripe.Checkout.Session): string {
  const id = session.discounts?.[0]?.promotion_code;
  return typeof id === 'string' ? (world.store.find('promotionCodes', id)?.code ?? '') : '';
}

/**
 * Puts the code she typed on the session, or takes the last one off when it is ''. False when the code
 * cannot be used: the order then has none.
 */
export function applyCode(world: World, session: Stripe.Checkout.Session, text: string): boolean {
  const lineItems = world.store.find('sessionDetails', session.id)?.lineItems ?? [];
  const order = {
    customer: session.customer as string | null,
    currency: session.currency ?? 'eur',
    lineItems,
  };
  const code = findActiveCode(world, text);
  try {
    Object.assign(session, pricesOf(lineItems, code ? appliedCode(world, code, order) : null));
    return code !== undefined || text === '';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    Object.assign(session, pricesOf(lineItems, null));
    return false;
  } finally {
    followPrice(world, session);
  }
}

/** An intent of an earlier attempt asks for the new total, or is given up when nothing is left to pay. */
function followPrice(world: World, session: Stripe.Checkout.Session): void {
  const intent = world.store.find('paymentIntents', String(session.payment_intent));
  if (!intent) return;
  if (session.amount_total) intent.amount = session.amount_total;
  else {
    cancelIntent(world, intent, 'automatic');
    session.payment_intent = null;
  }
}
