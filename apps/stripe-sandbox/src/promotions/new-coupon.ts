import type Stripe from 'stripe';
import { randomText } from '../ids';
import type { World } from '../world';

type Given = Pick<
  Stripe.Coupon,
  | 'amount_off'
  | 'currency'
  | 'duration'
  | 'duration_in_months'
  | 'max_redemptions'
  | 'metadata'
  | 'name'
  | 'percent_off'
  | 'redeem_by'
> & { id?: string; products?: string[] };

export function newCoupon(world: World, { id, products, ...given }: Given): Stripe.Coupon {
  const coupon: Stripe.Coupon = {
    ...given,
    id: id ?? randomText(8),
    object: 'coupon',
    created: world.seconds(),
    livemode: false,
    times_redeemed: 0,
    valid: true,
    ...(products && { applies_to: { products } }),
  };
  world.store.insert('coupons', coupon);
  world.emit('coupon.created', coupon);
  return coupon;
}
