import type Stripe from 'stripe';
import type { World } from '../world';

interface Limits {
  max_redemptions: number | null;
  times_redeemed: number;
}

const usedUp = (limits: Limits): boolean =>
  limits.max_redemptions !== null && limits.times_redeemed >= limits.max_redemptions;

/** Why a coupon can no longer be redeemed, or null. */
export function couponEnd(world: World, coupon: Stripe.Coupon): 'expired' | 'used_up' | null {
  if (coupon.redeem_by !== null && coupon.redeem_by <= world.seconds()) return 'expired';
  return usedUp(coupon) ? 'used_up' : null;
}

export function promotionEnd(world: World, code: Stripe.PromotionCode): 'expired' | 'used_up' | null {
  if (code.expires_at !== null && code.expires_at <= world.seconds()) return 'expired';
  return usedUp(code) ? 'used_up' : null;
}

/** `valid` and `active` tell the truth of this second. A code without its coupon is never active. */
export function closeDuePromotions(world: World): void {
  for (const coupon of world.store.all('coupons')) {
    if (!coupon.valid || !couponEnd(world, coupon)) continue;
    coupon.valid = false;
    world.store.changed(coupon);
  }
  for (const code of world.store.all('promotionCodes')) {
    if (!code.active) continue;
    const coupon = world.store.find('coupons', String(code.promotion.coupon));
    if (coupon?.valid && !promotionEnd(world, code)) continue;
    code.active = false;
    world.store.changed(code);
  }
}

/** Counted when a session completes, not when a discount is put on it. */
export function redeem(world: World, session: Stripe.Checkout.Session): void {
  for (const { coupon, promotion_code } of session.discounts ?? []) {
    const code = world.store.find('promotionCodes', String(promotion_code));
    if (code) code.times_redeemed += 1;
    const row = world.store.find('coupons', String(code?.promotion.coupon ?? coupon));
    if (row) row.times_redeemed += 1;
  }
  closeDuePromotions(world);
}
