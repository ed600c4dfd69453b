import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, flag, pagination, paramsOf, strings, text } from '../schema';

const listParams = paramsOf<Stripe.EventListParams>()({
  ...pagination,
  delivery_success: flag.optional(),
  type: text.optional(),
  types: strings.max(20).optional(),
});

/** `payment_intent.*` matches every event of the family. */
const matches = (type: string, pattern: string): boolean =>
  pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;

export const events: Endpoint[] = [
  endpoint('GET', '/v1/events', listParams, ({ world, params }) => {
    const rows = world.store
      .where('events')
      .filter((row) => params.type === undefined || matches(row.type, params.type))
      .filter((row) => !params.types || params.types.includes(row.type))
      .filter((row) => params.delivery_success !== true || row.pending_webhooks === 0)
      .filter((row) => params.delivery_success !== false || row.pending_webhooks > 0);
    return listPage('/v1/events', 'event', rows, params, () => world.store.where('events'));
  }),
  endpoint('GET', '/v1/events/:id', paramsOf<Stripe.EventRetrieveParams>()(expand), ({ world, id }) => {
    const event = world.store.find('events', id);
    if (!event) throw noSuch('event', id);
    return event;
  }),
];
