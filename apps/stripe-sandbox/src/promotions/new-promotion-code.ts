import type Stripe from 'stripe';
import { newId, randomText } from '../ids';
import type { World } from '../world';

type Given = Pick<
  Stripe.PromotionCode,
  'active' | 'customer' | 'expires_at' | 'max_redemptions' | 'metadata' | 'restrictions'
> & { coupon: string; code?: string };

export function newPromotionCode(world: World, { coupon, code, ...given }: Given): Stripe.PromotionCode {
  const promotion: Stripe.PromotionCode = {
    ...given,
    id: newId('promo'),
    object: 'promotion_code',
    code: code ?? randomText(8).toUpperCase(),
    created: world.seconds(),
    customer_account: null,
    livemode: false,
    promotion: { coupon, type: 'coupon' },
    times_redeemed: 0,
  };
  world.store.insert('promotionCodes', promotion);
  world.emit('promotion_code.created', promotion);
  return promotion;
}

/** Codes are read without regard to case, and only one of them may be active. */
export const findActiveCode = (world: World, text: string): Stripe.PromotionCode | undefined =>
  [...world.store.all('promotionCodes')].find(
    (row) => row.active && row.code.toLowerCase() === text.trim().toLowerCase(),
  );
