import type Stripe from 'stripe';

export const billingDetails = (
  email: string | null,
  name: string | null,
): Stripe.PaymentMethod.BillingDetails => ({
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email,
  name,
  phone: null,
  tax_id: null,
});
