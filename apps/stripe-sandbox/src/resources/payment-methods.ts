import type Stripe from 'stripe';
import { z } from 'zod';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, paramsOf, plainPagination, text } from '../schema';

const listParams = paramsOf<Stripe.PaymentMethodListParams>()({
  ...plainPagination,
  customer: text.optional(),
  type: z.literal('card').optional(),
});

export const paymentMethods: Endpoint[] = [
  endpoint('GET', '/v1/payment_methods', listParams, ({ world, params }) => {
    // Without a customer Stripe lists nothing useful; with one, only what is attached to her.
    const rows = world.store
      .newestFirst('paymentMethods')
      .filter((row) => row.customer !== null && row.customer === (params.customer ?? row.customer));
    return listPage('/v1/payment_methods', 'PaymentMethod', rows, params);
  }),
  endpoint(
    'GET',
    '/v1/payment_methods/:id',
    paramsOf<Stripe.PaymentMethodRetrieveParams>()(expand),
    (call) => {
      const method = call.world.store.find('paymentMethods', call.id);
      if (!method) throw noSuch('PaymentMethod', call.id);
      return method;
    },
  ),
];
