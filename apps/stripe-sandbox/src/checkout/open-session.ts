import type Stripe from 'stripe';
import type { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { discountOf } from '../promotions/discount';
import type { createParams } from '../resources/session-params';
import { mergeMetadata } from '../schema';
import { newSetupIntent } from '../setups/new-setup-intent';
import type { World } from '../world';
import { lineItemsOf } from './line-items';
import { newSession } from './new-session';
import { NO_PRICES, pricesOf } from './price-session';

type Params = z.infer<typeof createParams>;

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** What belongs to one mode only. */
const ONLY_PAYMENT = [
  'allow_promotion_codes',
  'discounts',
  'line_items',
  'payment_intent_data',
  'submit_type',
] as const;

/** Bounds of https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at */
function expiryOf(world: World, wanted: number | undefined): number {
  const seconds = (wanted ?? world.seconds() + DAY) - world.seconds();
  if (seconds >= 30 * MINUTE && seconds <= DAY) return world.seconds() + seconds;
  const message = 'expires_at must be between 30 minutes and 24 hours after the creation of the session.';
  throw invalidRequest(message, 'expires_at');
}

function exclusive(params: Params, one: keyof Params, other: keyof Params): void {
  if (params[one] === undefined || params[other] === undefined) return;
  throw invalidRequest(`You may only specify one of these parameters: ${one}, ${other}.`, one);
}

/** A new Checkout Session of either mode, or Stripe's refusal. */
export function openSession(world: World, params: Params): Stripe.Checkout.Session {
  exclusive(params, 'customer', 'customer_email');
  exclusive(params, 'discounts', 'allow_promotion_codes');
  if (params.customer !== undefined && !world.store.find('customers', params.customer))
    throw noSuch('customer', params.customer, 'customer');
  if (params.customer !== undefined && params.customer_creation) {
    throw invalidRequest('customer_creation cannot be used with customer.', 'customer_creation');
  }
  const given = {
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    customer_creation: params.customer === undefined ? (params.customer_creation ?? 'if_required') : null,
    customer_email: params.customer_email ?? null,
    expires_at: expiryOf(world, params.expires_at),
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    payment_method_types: params.allowed_payment_method_types ?? ['card'],
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
  };
  return params.mode === 'setup' ? setup(world, params, given) : payment(world, params, given);
}

type Given = Parameters<typeof newSession>[1];

function payment(world: World, params: Params, given: Given): Stripe.Checkout.Session {
  if (params.setup_intent_data) {
    throw invalidRequest('You can not pass setup_intent_data in payment mode.', 'setup_intent_data');
  }
  if (!params.line_items) {
    throw invalidRequest('Missing required param: line_items.', 'line_items', 'parameter_missing');
  }
  const lineItems = lineItemsOf(world, params.line_items);
  const [asked] = params.discounts ?? [];
  const order = { customer: params.customer ?? null, currency: lineItems[0]?.currency ?? 'eur', lineItems };
  const priced = pricesOf(lineItems, asked ? discountOf(world, asked, order) : null);
  const prices = { ...priced, mode: 'payment' as const, setup_intent: null };
  return newSession(world, given, prices, { lineItems, intentData: params.payment_intent_data ?? {} });
}

/** Keeps a way to pay for later. Its SetupIntent is there from the start, as at Stripe. */
function setup(world: World, params: Params, given: Given): Stripe.Checkout.Session {
  for (const param of ONLY_PAYMENT) {
    if (params[param] !== undefined) throw invalidRequest(`You can not pass ${param} in setup mode.`, param);
  }
  if (params.currency === undefined && !params.allowed_payment_method_types) {
    const message = 'Give currency in setup mode, or allowed_payment_method_types.';
    throw invalidRequest(message, 'currency', 'parameter_missing');
  }
  const intent = newSetupIntent(world, {
    customer: params.customer ?? null,
    description: params.setup_intent_data?.description ?? null,
    metadata: mergeMetadata({}, params.setup_intent_data?.metadata),
    payment_method_types: given.payment_method_types,
    usage: 'off_session',
  });
  const prices = { ...NO_PRICES, currency: params.currency ?? null };
  return newSession(
    world,
    given,
    { ...prices, mode: 'setup', setup_intent: intent.id },
    { lineItems: [], intentData: {} },
  );
}
