import type Stripe from 'stripe';
import { type z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { expireSession } from '../checkout/expire-session';
import { lineItemsOf } from '../checkout/line-items';
import { newSession } from '../checkout/new-session';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { discountOf } from '../promotions/discount';
import { expand, mergeMetadata, paramsOf, plainPagination } from '../schema';
import type { World } from '../world';
import { createParams, listParams } from './session-params';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const PATH = '/v1/checkout/sessions';

function getSession(world: World, id: string): Stripe.Checkout.Session {
  const session = world.store.find('sessions', id);
  if (!session) throw noSuch('checkout.session', id);
  return session;
}

/** Bounds of https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at */
function expiryOf(world: World, wanted: number | undefined): number {
  const seconds = (wanted ?? world.seconds() + DAY) - world.seconds();
  if (seconds >= 30 * MINUTE && seconds <= DAY) return world.seconds() + seconds;
  const message = 'expires_at must be between 30 minutes and 24 hours after the creation of the session.';
  throw invalidRequest(message, 'expires_at');
}

function create(world: World, params: z.infer<typeof createParams>): Stripe.Checkout.Session {
  const { customer = null, customer_email = null } = params;
  if (customer !== null && customer_email !== null) {
    throw invalidRequest(
      'You may only specify one of these parameters: customer, customer_email.',
      'customer',
    );
  }
  if (customer !== null && !world.store.find('customers', customer))
    throw noSuch('customer', customer, 'customer');
  if (customer !== null && params.customer_creation) {
    throw invalidRequest('customer_creation cannot be used with customer.', 'customer_creation');
  }
  const expires_at = expiryOf(world, params.expires_at);
  const lineItems = lineItemsOf(world, params.line_items);
  const currency = lineItems[0]?.currency ?? 'eur';
  const [asked] = params.discounts ?? [];
  if (asked && params.allow_promotion_codes) {
    throw invalidRequest(
      'You may only specify one of these parameters: allow_promotion_codes, discounts.',
      'discounts',
    );
  }
  const applied = asked ? discountOf(world, asked, { customer, currency, lineItems }) : null;
  const given = {
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    customer,
    customer_creation: customer === null ? (params.customer_creation ?? 'if_required') : null,
    customer_email,
    expires_at,
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
  };
  return newSession(world, given, { applied, lineItems, intentData: params.payment_intent_data ?? {} });
}

export const checkoutSessions: Endpoint[] = [
  endpoint('POST', PATH, createParams, ({ world, params }) => create(world, params)),
  endpoint('GET', PATH, listParams, ({ world, params }) => {
    const rows = world.store
      .newestFirst('sessions')
      .filter((row) => params.customer === undefined || row.customer === params.customer)
      .filter((row) => params.payment_intent === undefined || row.payment_intent === params.payment_intent)
      .filter((row) => params.status === undefined || row.status === params.status);
    return listPage(PATH, 'checkout.session', rows, params);
  }),
  endpoint('GET', `${PATH}/:id`, paramsOf<Stripe.Checkout.SessionRetrieveParams>()(expand), ({ world, id }) =>
    getSession(world, id),
  ),
  endpoint(
    'GET',
    `${PATH}/:id/line_items`,
    paramsOf<Stripe.Checkout.SessionListLineItemsParams>()(plainPagination),
    ({ world, id, params }) => {
      getSession(world, id);
      const items = world.store.find('sessionDetails', id)?.lineItems ?? [];
      return listPage(`${PATH}/${id}/line_items`, 'item', items, params);
    },
  ),
  endpoint(
    'POST',
    `${PATH}/:id/expire`,
    paramsOf<Stripe.Checkout.SessionExpireParams>()(expand),
    ({ world, id }) => {
      const session = getSession(world, id);
      if (session.status !== 'open') {
        throw invalidRequest(`Only an open Checkout Session can be expired. This one is ${session.status}.`);
      }
      expireSession(world, session);
      return session;
    },
  ),
];
