import type Stripe from 'stripe';
import { z } from 'zod';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { newId, randomText } from '../ids';
import { listPage } from '../list';
import { API_VERSION } from '../options';
import { clearable, expand, mergeMetadata, metadata, paramsOf, plainPagination, text, url } from '../schema';
import type { World } from '../world';

type Params = Stripe.WebhookEndpointCreateParams;

const createParams = paramsOf<Params>()({
  api_version: z.literal(API_VERSION).optional(),
  description: clearable(text).optional(),
  enabled_events: z.array(text).min(1) as unknown as z.ZodType<Params['enabled_events']>,
  metadata: clearable(metadata).optional(),
  url,
  ...expand,
});

function getEndpoint(world: World, id: string): Stripe.WebhookEndpoint {
  const found = world.store.find('webhookEndpoints', id);
  if (!found) throw noSuch('webhook endpoint', id);
  return found;
}

/** Stripe shows the secret once, in the answer to the creation. */
const withoutSecret = ({ secret: _secret, ...shown }: Stripe.WebhookEndpoint): Stripe.WebhookEndpoint =>
  shown;

export const webhookEndpoints: Endpoint[] = [
  endpoint('POST', '/v1/webhook_endpoints', createParams, ({ world, params }) =>
    world.store.insert('webhookEndpoints', {
      id: newId('we'),
      object: 'webhook_endpoint',
      api_version: params.api_version ?? null,
      application: null,
      created: world.seconds(),
      description: params.description || null,
      enabled_events: params.enabled_events,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      secret: `whsec_${randomText(32)}`,
      status: 'enabled',
      url: params.url,
    }),
  ),
  endpoint(
    'GET',
    '/v1/webhook_endpoints',
    paramsOf<Stripe.WebhookEndpointListParams>()(plainPagination),
    ({ world, params }) => {
      const rows = world.store.where('webhookEndpoints').map(withoutSecret);
      return listPage('/v1/webhook_endpoints', 'webhook endpoint', rows, params);
    },
  ),
  endpoint(
    'GET',
    '/v1/webhook_endpoints/:id',
    paramsOf<Stripe.WebhookEndpointRetrieveParams>()(expand),
    ({ world, id }) => withoutSecret(getEndpoint(world, id)),
  ),
  endpoint(
    'DELETE',
    '/v1/webhook_endpoints/:id',
    paramsOf<Stripe.WebhookEndpointDeleteParams>()({}),
    ({ world, id }) => {
      getEndpoint(world, id);
      world.store.remove('webhookEndpoints', id);
      return { id, object: 'webhook_endpoint', deleted: true };
    },
  ),
];
