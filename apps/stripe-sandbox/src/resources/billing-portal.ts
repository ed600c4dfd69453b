import type Stripe from 'stripe';
import { z } from 'zod';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { newPortalSession } from '../portal/portal-session';
import { expand, paramsOf, text, url } from '../schema';

const afterCompletion = z.strictObject({
  type: z.enum(['hosted_confirmation', 'portal_homepage', 'redirect']),
  hosted_confirmation: z.strictObject({ custom_message: text.optional() }).optional(),
  redirect: z.strictObject({ return_url: url }).optional(),
});
/** The one flow that dunning needs; the portal has no home page here. */
const createParams = paramsOf<Stripe.BillingPortal.SessionCreateParams>()({
  customer: text,
  flow_data: z.strictObject({
    type: z.literal('payment_method_update'),
    after_completion: afterCompletion.optional(),
  }),
  locale: z.enum(['auto', 'en', 'en-GB', 'fr']).optional(),
  return_url: url.optional(),
  ...expand,
});

export const billingPortal: Endpoint[] = [
  endpoint('POST', '/v1/billing_portal/sessions', createParams, ({ world, params }) => {
    if (!world.store.find('customers', params.customer))
      throw noSuch('customer', params.customer, 'customer');
    const { after_completion: after } = params.flow_data;
    return newPortalSession(world, {
      customer: params.customer,
      flow: {
        after_completion: {
          type: after?.type ?? 'portal_homepage',
          hosted_confirmation: after?.hosted_confirmation
            ? { custom_message: after.hosted_confirmation.custom_message ?? null }
            : null,
          redirect: after?.redirect ?? null,
        },
        customer_update: null,
        subscription_cancel: null,
        subscription_pause: null,
        subscription_update: null,
        subscription_update_confirm: null,
        type: 'payment_method_update',
      },
      locale: params.locale ?? null,
      return_url: params.return_url ?? null,
    });
  }),
];
