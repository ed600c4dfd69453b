import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest } from '../api-error';
import { acceptMandate } from '../debits/mandate';
import { usableMethod } from '../payments/payment-method';
import { flag, mandateData, text, url } from '../schema';
import type { World } from '../world';

/** What a payment and a setup are confirmed with. */
export const confirmation = {
  mandate_data: mandateData.optional(),
  payment_method: text.optional(),
  return_url: url.optional(),
};

export const automaticMethods = z
  .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
  .optional();

interface Given {
  mandate_data?: z.infer<typeof mandateData> | undefined;
  payment_method?: string | undefined;
}

/** The method to confirm with: the one given now, or the one the intent has. A mandate that comes along counts. */
export function methodToConfirm(
  world: World,
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
  given: Given,
): Stripe.PaymentMethod {
  const id = given.payment_method ?? intent.payment_method;
  if (typeof id !== 'string') {
    const noun = intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
    throw invalidRequest(`You cannot confirm a ${noun} that has no payment method.`, 'payment_method');
  }
  const method = usableMethod(world, id, intent.customer as string | null);
  const accepted = given.mandate_data?.customer_acceptance.type;
  if (accepted && method.type === 'sepa_debit') acceptMandate(world, method, accepted);
  return method;
}
