import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { expand, paramsOf } from '../schema';

export const mandates: Endpoint[] = [
  endpoint('GET', '/v1/mandates/:id', paramsOf<Stripe.MandateRetrieveParams>()(expand), ({ world, id }) => {
    const mandate = world.store.find('mandates', id);
    if (!mandate) throw noSuch('mandate', id);
    return mandate;
  }),
];
