import type Stripe from 'stripe';
import { newId } from '../ids';
import type { SessionDetail } from '../tables';
import type { World } from '../world';
import type { Priced } from './price-session';

type Given = Pick<
  Stripe.Checkout.Session,
  | 'allow_promotion_codes'
  | 'allowed_payment_method_types'
  | 'cancel_url'
  | 'client_reference_id'
  | 'customer'
  | 'customer_creation'
  | 'customer_email'
  | 'expires_at'
  | 'locale'
  | 'metadata'
  | 'payment_method_types'
  | 'submit_type'
  | 'success_url'
>;

type Mode = Pick<Stripe.Checkout.Session, 'mode' | 'setup_intent'>;

export function newSession(
  world: World,
  given: Given,
  priced: Priced & Mode,
  detail: Omit<SessionDetail, 'id'>,
): Stripe.Checkout.Session {
  const id = newId('cs_test', 56);
  const session: Stripe.Checkout.Session = {
    ...given,
    ...priced,
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: world.seconds(),
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer_account: null,
    customer_details: null,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    managed_payments: null,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    subscription: null,
    ui_mode: 'hosted_page',
    url: `${world.publicUrl}/c/pay/${id}`,
    wallet_options: null,
  };
  world.store.insert('sessionDetails', { id, ...detail });
  return world.store.insert('sessions', session);
}
