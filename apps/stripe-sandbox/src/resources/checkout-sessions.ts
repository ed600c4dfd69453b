import type Stripe from 'stripe';
import { invalidRequest, noSuch } from '../api-error';
import { expireSession } from '../checkout/expire-session';
import { openSession } from '../checkout/open-session';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, paramsOf, plainPagination } from '../schema';
import type { World } from '../world';
import { createParams, listParams } from './session-params';

const PATH = '/v1/checkout/sessions';

function getSession(world: World, id: string): Stripe.Checkout.Session {
  const session = world.store.find('sessions', id);
  if (!session) throw noSuch('checkout.session', id);
  return session;
}

export const checkoutSessions: Endpoint[] = [
  endpoint('POST', PATH, createParams, ({ world, params }) => openSession(world, params)),
  endpoint('GET', PATH, listParams, ({ world, params }) => {
    const { customer, payment_intent, status } = params;
    const rows = world.store.where('sessions', { customer, payment_intent, status });
    return listPage(PATH, 'checkout.session', rows, params, () => world.store.where('sessions'));
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
