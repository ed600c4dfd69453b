import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, pagination, paramsOf, text } from '../schema';

const PATH = '/v1/payouts';
const listParams = paramsOf<Stripe.PayoutListParams>()({ ...pagination, status: text.optional() });

export const payouts: Endpoint[] = [
  endpoint('GET', PATH, listParams, ({ world, params }) => {
    const rows = world.store.where('payouts', { status: params.status });
    return listPage(PATH, 'payout', rows, params);
  }),
  endpoint('GET', `${PATH}/:id`, paramsOf<Stripe.PayoutRetrieveParams>()(expand), ({ world, id }) => {
    const payout = world.store.find('payouts', id);
    if (!payout) throw noSuch('payout', id);
    return payout;
  }),
];
