import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { refundCharge } from '../payments/refund';
import { clearable, expand, mergeMetadata, metadata, pagination, paramsOf, positive, text } from '../schema';
import type { World } from '../world';

const createParams = paramsOf<Stripe.RefundCreateParams>()({
  amount: positive.optional(),
  charge: text.optional(),
  metadata: clearable(metadata).optional(),
  payment_intent: text.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.RefundListParams>()({
  ...pagination,
  charge: text.optional(),
  payment_intent: text.optional(),
});

function chargeOf(world: World, params: z.infer<typeof createParams>): Stripe.Charge {
  if (params.charge !== undefined) {
    const charge = world.store.find('charges', params.charge);
    if (!charge) throw noSuch('charge', params.charge, 'charge');
    return charge;
  }
  if (params.payment_intent === undefined) {
    throw invalidRequest('One of the following params should be provided: charge or payment_intent.');
  }
  const intent = world.store.find('paymentIntents', params.payment_intent);
  if (!intent) throw noSuch('payment_intent', params.payment_intent, 'payment_intent');
  const charge = world.store.find('charges', String(intent.latest_charge));
  if (charge && intent.status === 'succeeded') return charge;
  throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
}

export const refunds: Endpoint[] = [
  endpoint('POST', '/v1/refunds', createParams, ({ world, params }) => {
    const { amount, reason } = params;
    return refundCharge(world, chargeOf(world, params), {
      ...(amount !== undefined && { amount }),
      ...(reason && { reason }),
      metadata: mergeMetadata({}, params.metadata),
    });
  }),
  endpoint('GET', '/v1/refunds', listParams, ({ world, params }) => {
    const { charge, payment_intent } = params;
    const rows = world.store.where('refunds', { charge, payment_intent });
    return listPage('/v1/refunds', 'refund', rows, params);
  }),
  endpoint('GET', '/v1/refunds/:id', paramsOf<Stripe.RefundRetrieveParams>()(expand), ({ world, id }) => {
    const refund = world.store.find('refunds', id);
    if (!refund) throw noSuch('refund', id);
    return refund;
  }),
];
