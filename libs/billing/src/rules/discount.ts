/** Below it Stripe charges nothing, in cents of a euro: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
export const smallestCharge = 50;

/** Percent from 1 to 100, or minor units. */
export type CouponValue = { percent: number } | { amount: number };

/**
 * What a coupon takes off a price, in minor units: a percentage is rounded half up, and never more than the price goes.
 * Where it would leave less than Stripe can charge, it takes all.
 */
export function discount(price: number, coupon: CouponValue): number {
  const off = 'percent' in coupon ? Math.floor((price * coupon.percent + 50) / 100) : coupon.amount;
  return price - off < smallestCharge ? price : off;
}
