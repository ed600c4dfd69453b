import type Stripe from 'stripe';
import { z } from 'zod';
import {
  amount,
  currency,
  email,
  expand,
  flag,
  integer,
  metadata,
  pagination,
  paramsOf,
  positive,
  strings,
  text,
  url,
} from '../schema';

type Params = Stripe.Checkout.SessionCreateParams;

const priceData = z.strictObject({
  currency,
  unit_amount: amount,
  product: text.optional(),
  product_data: z
    .strictObject({
      name: text,
      description: text.optional(),
      images: strings.optional(),
      metadata: metadata.optional(),
    })
    .optional(),
  tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
});
const lineItem = z.strictObject({
  price: text.optional(),
  price_data: priceData.optional(),
  quantity: positive.optional(),
  metadata: metadata.optional(),
});
const intentData = paramsOf<Stripe.Checkout.SessionCreateParams.PaymentIntentData>()({
  capture_method: z.literal('automatic').optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  receipt_email: email.optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  statement_descriptor: text.max(22).optional(),
  statement_descriptor_suffix: text.max(22).optional(),
});
/** Kept off by design: invoices and taxes are the product's own. */
const switchedOff = z.strictObject({ enabled: flag.pipe(z.literal(false)) });
const autoOrNever = z.enum(['auto', 'never']).optional();

export const createParams = paramsOf<Params>()({
  adaptive_pricing: switchedOff.optional(),
  allow_promotion_codes: flag.optional(),
  allowed_payment_method_types: z
    .array(z.enum(['card', 'sepa_debit']))
    .min(1)
    .optional(),
  automatic_tax: switchedOff.optional(),
  cancel_url: url.optional(),
  client_reference_id: text.max(200).optional(),
  currency: currency.optional(),
  customer: text.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  customer_update: z
    .strictObject({ address: autoOrNever, name: autoOrNever, shipping: autoOrNever })
    .optional(),
  discounts: z
    .array(z.strictObject({ coupon: text.optional(), promotion_code: text.optional() }))
    .max(1)
    .optional(),
  excluded_payment_method_types: strings.optional() as z.ZodType<Params['excluded_payment_method_types']>,
  expires_at: integer.optional(),
  invoice_creation: switchedOff.optional(),
  line_items: z.array(lineItem).min(1).max(100).optional(),
  locale: z.string().optional(),
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'setup']),
  payment_intent_data: intentData.optional(),
  phone_number_collection: switchedOff.optional(),
  setup_intent_data: z
    .strictObject({ description: text.optional(), metadata: metadata.optional() })
    .optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  success_url: url,
  ui_mode: z.literal('hosted_page').optional(),
  ...expand,
});

export const listParams = paramsOf<Stripe.Checkout.SessionListParams>()({
  ...pagination,
  customer: text.optional(),
  payment_intent: text.optional(),
  status: z.enum(['complete', 'expired', 'open']).optional(),
});
