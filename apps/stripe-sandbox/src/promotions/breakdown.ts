import type Stripe from 'stripe';

/** What `expand: ['total_details.breakdown']` shows. */
export function breakdownOf(
  session: Stripe.Checkout.Session,
): Stripe.Checkout.Session.TotalDetails.Breakdown {
  const discounts = (session.discounts ?? []).map(({ coupon, promotion_code }) => ({
    amount: session.total_details?.amount_discount ?? 0,
    discount: discountObject(session, coupon, promotion_code),
  }));
  return { discounts, taxes: [] };
}

const discountObject = (
  session: Stripe.Checkout.Session,
  coupon: Stripe.Checkout.Session.Discount['coupon'],
  promotion_code: Stripe.Checkout.Session.Discount['promotion_code'],
): Stripe.Discount => ({
  id: `di_${session.id.slice(-24)}`,
  object: 'discount',
  checkout_session: session.id,
  customer: session.customer,
  customer_account: null,
  end: null,
  invoice: null,
  invoice_item: null,
  promotion_code,
  source: { coupon, type: 'coupon' },
  start: session.created,
  subscription: null,
  subscription_item: null,
});
