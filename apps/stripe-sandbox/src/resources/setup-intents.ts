import type Stripe from 'stripe';
import { z } from 'zod';
import { cardError, invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { usableMethod } from '../payments/payment-method';
import { clearable, expand, flag, mergeMetadata, metadata, pagination, paramsOf, text } from '../schema';
import { cancelSetup, newSetupIntent } from '../setups/new-setup-intent';
import { confirmSetup } from '../setups/confirm-setup';
import type { World } from '../world';
import { automaticMethods, confirmation, methodToConfirm } from './confirmable';

const createParams = paramsOf<Stripe.SetupIntentCreateParams>()({
  automatic_payment_methods: automaticMethods,
  confirm: flag.optional(),
  customer: text.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  usage: z.enum(['off_session', 'on_session']).optional(),
  ...confirmation,
  ...expand,
});
const updateParams = paramsOf<Stripe.SetupIntentUpdateParams>()({
  description: text.optional(),
  metadata: clearable(metadata).optional(),
  ...expand,
});
const confirmParams = paramsOf<Stripe.SetupIntentConfirmParams>()({ ...confirmation, ...expand });
const cancelParams = paramsOf<Stripe.SetupIntentCancelParams>()({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'requested_by_customer']).optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.SetupIntentListParams>()({
  ...pagination,
  customer: text.optional(),
  payment_method: text.optional(),
});

function getSetup(world: World, id: string): Stripe.SetupIntent {
  const intent = world.store.find('setupIntents', id);
  if (!intent) throw noSuch('setupintent', id);
  return intent;
}

function confirm(world: World, intent: Stripe.SetupIntent, params: z.infer<typeof confirmParams>) {
  const method = methodToConfirm(world, intent, params);
  const outcome = confirmSetup(world, intent, method, params.return_url ?? null);
  if (outcome.kind === 'declined') {
    throw cardError(outcome.decline, { setup_intent: intent, payment_method: method });
  }
  return intent;
}

export const setupIntents: Endpoint[] = [
  endpoint('POST', '/v1/setup_intents', createParams, ({ world, params }) => {
    const { customer = null, payment_method } = params;
    if (customer !== null && !world.store.find('customers', customer))
      throw noSuch('customer', customer, 'customer');
    const method = payment_method === undefined ? null : usableMethod(world, payment_method, customer);
    const intent = newSetupIntent(world, {
      customer,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      payment_method_types: ['card'],
      usage: params.usage ?? 'off_session',
    });
    if (method) Object.assign(intent, { payment_method: method.id, status: 'requires_confirmation' });
    return params.confirm ? confirm(world, intent, { ...params, payment_method: method?.id }) : intent;
  }),
  endpoint('GET', '/v1/setup_intents', listParams, ({ world, params }) => {
    const { customer, payment_method } = params;
    const rows = world.store.where('setupIntents', { customer, payment_method });
    return listPage('/v1/setup_intents', 'setupintent', rows, params);
  }),
  endpoint(
    'GET',
    '/v1/setup_intents/:id',
    paramsOf<Stripe.SetupIntentRetrieveParams>()(expand),
    ({ world, id }) => getSetup(world, id),
  ),
  endpoint('POST', '/v1/setup_intents/:id', updateParams, ({ world, id, params }) => {
    const intent = getSetup(world, id);
    if (params.description !== undefined) intent.description = params.description;
    if (params.metadata !== undefined)
      intent.metadata = mergeMetadata(intent.metadata ?? {}, params.metadata);
    return intent;
  }),
  endpoint('POST', '/v1/setup_intents/:id/confirm', confirmParams, ({ world, id, params }) =>
    confirm(world, getSetup(world, id), params),
  ),
  endpoint('POST', '/v1/setup_intents/:id/cancel', cancelParams, ({ world, id, params }) => {
    const intent = getSetup(world, id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') {
      const message = `You cannot cancel this SetupIntent because its status is ${intent.status}.`;
      throw invalidRequest(message, undefined, 'setup_intent_unexpected_state');
    }
    cancelSetup(world, intent, params.cancellation_reason ?? null);
    return intent;
  }),
];
