import type Stripe from 'stripe';
import { z } from 'zod';
import { cardError, invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { cancelIntent } from '../payments/cancel-intent';
import { confirmIntent } from '../payments/confirm';
import { newIntent } from '../payments/new-intent';
import { usableMethod } from '../payments/payment-method';
import {
  amount,
  currency,
  email,
  expand,
  flag,
  mergeMetadata,
  metadata,
  pagination,
  paramsOf,
  text,
} from '../schema';
import type { World } from '../world';
import { automaticMethods, confirmation, methodToConfirm } from './confirmable';

const ofPayment = {
  ...confirmation,
  error_on_requires_action: flag.optional(),
  off_session: flag.optional(),
};
const createParams = paramsOf<Stripe.PaymentIntentCreateParams>()({
  amount: amount.pipe(z.number().min(50)),
  automatic_payment_methods: automaticMethods,
  confirm: flag.optional(),
  currency,
  customer: text.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  receipt_email: email.optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  statement_descriptor: text.max(22).optional(),
  statement_descriptor_suffix: text.max(22).optional(),
  ...ofPayment,
  ...expand,
});
const confirmParams = paramsOf<Stripe.PaymentIntentConfirmParams>()({ ...ofPayment, ...expand });
const cancelParams = paramsOf<Stripe.PaymentIntentCancelParams>()({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.PaymentIntentListParams>()({ ...pagination, customer: text.optional() });

function getIntent(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.store.find('paymentIntents', id);
  if (!intent) throw noSuch('payment_intent', id);
  return intent;
}

/** A decline leaves the intent and its failed charge behind, and answers 402. */
function confirm(world: World, intent: Stripe.PaymentIntent, params: z.infer<typeof confirmParams>) {
  const method = methodToConfirm(world, intent, params);
  const outcome = confirmIntent(world, intent, method, {
    offSession: params.off_session ?? false,
    returnUrl: params.return_url ?? null,
  });
  if (outcome.kind === 'declined') {
    throw cardError(outcome.decline, { payment_intent: intent, payment_method: method });
  }
  return intent;
}

export const paymentIntents: Endpoint[] = [
  endpoint('POST', '/v1/payment_intents', createParams, ({ world, params }) => {
    const { confirm: atOnce, metadata: given, customer, payment_method, ...rest } = params;
    if (customer && !world.store.find('customers', customer)) throw noSuch('customer', customer, 'customer');
    if (params.off_session && !atOnce) {
      throw invalidRequest('off_session can only be given with confirm=true.', 'off_session');
    }
    const method =
      payment_method === undefined ? null : usableMethod(world, payment_method, customer ?? null);
    const intent = newIntent(world, {
      ...rest,
      customer: customer ?? null,
      metadata: mergeMetadata({}, given),
    });
    if (method) Object.assign(intent, { payment_method: method.id, status: 'requires_confirmation' });
    return atOnce ? confirm(world, intent, { ...rest, payment_method: method?.id }) : intent;
  }),
  endpoint('GET', '/v1/payment_intents', listParams, ({ world, params }) => {
    const rows = world.store.where('paymentIntents', { customer: params.customer });
    return listPage('/v1/payment_intents', 'payment_intent', rows, params);
  }),
  endpoint(
    'GET',
    '/v1/payment_intents/:id',
    paramsOf<Stripe.PaymentIntentRetrieveParams>()(expand),
    ({ world, id }) => getIntent(world, id),
  ),
  endpoint('POST', '/v1/payment_intents/:id/confirm', confirmParams, ({ world, id, params }) =>
    confirm(world, getIntent(world, id), params),
  ),
  endpoint('POST', '/v1/payment_intents/:id/cancel', cancelParams, ({ world, id, params }) => {
    const intent = getIntent(world, id);
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
      const message = `You cannot cancel this PaymentIntent because its status is ${intent.status}.`;
      throw invalidRequest(message, undefined, 'payment_intent_unexpected_state');
    }
    cancelIntent(world, intent, params.cancellation_reason ?? null);
    return intent;
  }),
];
