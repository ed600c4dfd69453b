import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, pagination, paramsOf, text } from '../schema';

const listParams = paramsOf<Stripe.ChargeListParams>()({
  ...pagination,
  customer: text.optional(),
  payment_intent: text.optional(),
});

export const charges: Endpoint[] = [
  endpoint('GET', '/v1/charges', listParams, ({ world, params }) => {
    const { customer, payment_intent } = params;
    const rows = world.store.where('charges', { customer, payment_intent });
    return listPage('/v1/charges', 'charge', rows, params);
  }),
  endpoint('GET', '/v1/charges/:id', paramsOf<Stripe.ChargeRetrieveParams>()(expand), ({ world, id }) => {
    const charge = world.store.find('charges', id);
    if (!charge) throw noSuch('charge', id);
    return charge;
  }),
];
