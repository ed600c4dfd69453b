import type Stripe from 'stripe';
import type { LineItem } from '../wire';

/**
 * Takes the coupon off the lines it applies to, never below 0. The rounding of the whole decides; what is
 * left of it after sharing by amount goes to the last line. Minor units.
 */
export function spreadDiscount(lineItems: LineItem[], coupon: Stripe.Coupon | null): number {
  const products = coupon?.applies_to?.products;
  const concerned = lineItems.filter(
    (item) => coupon && (!products || products.includes(String(item.price?.product))),
  );
  const base = concerned.reduce((sum, item) => sum + item.amount_subtotal, 0);
  const whole = coupon?.amount_off ?? Math.round((base * (coupon?.percent_off ?? 0)) / 100);
  const discount = Math.min(whole, base);
  let left = discount;
  for (const item of lineItems) item.amount_discount = 0;
  concerned.forEach((item, index) => {
    const share = Math.floor((discount * item.amount_subtotal) / Math.max(base, 1));
    item.amount_discount = index === concerned.length - 1 ? left : share;
    left -= item.amount_discount;
  });
  for (const item of lineItems) item.amount_total = item.amount_subtotal - item.amount_discount;
  return discount;
}
