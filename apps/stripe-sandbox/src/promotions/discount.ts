import type Stripe from 'stripe';
import { invalidRequest, noSuch } from '../api-error';
import type { LineItem } from '../wire';
import type { World } from '../world';

/** What is asked for: one coupon, or one promotion code by its id. */
export interface Asked {
  coupon?: string;
  promotion_code?: string;
}

export interface Applied {
  coupon: Stripe.Coupon;
  code: Stripe.PromotionCode | null;
}

interface Order {
  customer: string | null;
  currency: string;
  lineItems: LineItem[];
}

/** The discount an order may have. Stripe's refusals, in its words. */
export function discountOf(world: World, asked: Asked, order: Order): Applied {
  if ((asked.coupon === undefined) === (asked.promotion_code === undefined)) {
    throw invalidRequest('Give exactly one of coupon and promotion_code.', 'discounts[0]');
  }
  if (asked.promotion_code === undefined) {
    const coupon = world.store.find('coupons', asked.coupon ?? '');
    if (!coupon) throw noSuch('coupon', asked.coupon ?? '', 'discounts[0][coupon]');
    if (!coupon.valid) throw couponOver(coupon);
    refuseOtherCurrency(coupon, order);
    return { coupon, code: null };
  }
  const code = world.store.find('promotionCodes', asked.promotion_code);
  if (!code) throw noSuch('promotion code', asked.promotion_code, 'discounts[0][promotion_code]');
  return appliedCode(world, code, order);
}

export function appliedCode(world: World, code: Stripe.PromotionCode, order: Order): Applied {
  const coupon = world.store.find('coupons', String(code.promotion.coupon));
  if (!code.active || !coupon?.valid) throw refusal(`The promotion code ${code.code} is inactive.`);
  if (code.customer !== null && code.customer !== order.customer) {
    throw refusal(`The promotion code ${code.code} is for another customer.`);
  }
  const { first_time_transaction, minimum_amount, minimum_amount_currency } = code.restrictions;
  if (first_time_transaction && hasPaid(world, order.customer)) {
    throw refusal(`The promotion code ${code.code} is for first-time customers.`);
  }
  const total = order.lineItems.reduce((sum, item) => sum + item.amount_subtotal, 0);
  if (minimum_amount !== null && (minimum_amount_currency !== order.currency || total < minimum_amount)) {
    throw refusal(`The total is below the minimum of the promotion code ${code.code}.`);
  }
  refuseOtherCurrency(coupon, order);
  return { coupon, code };
}

const couponOver = (coupon: Stripe.Coupon) =>
  invalidRequest(`Coupon expired: ${coupon.id}`, 'discounts[0][coupon]', 'coupon_expired');

const refusal = (message: string) => invalidRequest(message, 'discounts[0][promotion_code]');

function refuseOtherCurrency(coupon: Stripe.Coupon, order: Order): void {
  if (coupon.amount_off === null || coupon.currency === order.currency) return;
  throw invalidRequest(`The coupon ${coupon.id} is in another currency (${coupon.currency}).`, 'discounts');
}

const hasPaid = (world: World, customer: string | null): boolean =>
  customer !== null && world.store.where('charges', { customer, paid: true }).length > 0;
