import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import type { Applied } from '../promotions/discount';
import { spreadDiscount } from '../promotions/spread';
import type { LineItem } from '../wire';

/** Stripe's smallest charge in euros, in cents. */
const MINIMUM = 50;

export type Priced = Pick<
  Stripe.Checkout.Session,
  'amount_subtotal' | 'amount_total' | 'currency' | 'discounts' | 'payment_status' | 'total_details'
>;

/** Of a session that asks for no money. */
export const NO_PRICES: Priced = {
  amount_subtotal: null,
  amount_total: null,
  currency: null,
  discounts: [],
  payment_status: 'no_payment_required',
  total_details: null,
};

/** What an order comes to. Nothing to pay is fine; less than what can be charged is not. */
export function pricesOf(lineItems: LineItem[], applied: Applied | null): Priced {
  const amount_discount = spreadDiscount(lineItems, applied?.coupon ?? null);
  const amount_subtotal = lineItems.reduce((sum, item) => sum + item.amount_subtotal, 0);
  const amount_total = amount_subtotal - amount_discount;
  if (amount_total > 0 && amount_total < MINIMUM) {
    throw invalidRequest(
      `The total must be 0 or at least ${MINIMUM} minor units.`,
      'line_items',
      'amount_too_small',
    );
  }
  const { coupon, code } = applied ?? {};
  return {
    amount_subtotal,
    amount_total,
    currency: lineItems[0]?.currency ?? null,
    discounts: coupon ? [{ coupon: code ? null : coupon.id, promotion_code: code?.id ?? null }] : [],
    payment_status: amount_total === 0 ? 'no_payment_required' : 'unpaid',
    total_details: { amount_discount, amount_shipping: 0, amount_tax: 0 },
  };
}
