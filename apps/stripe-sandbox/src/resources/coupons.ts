import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { newCoupon } from '../promotions/new-coupon';
import { closeDuePromotions } from '../promotions/validity';
import {
  clearable,
  currency,
  decimal,
  expand,
  integer,
  mergeMetadata,
  metadata,
  pagination,
  paramsOf,
  positive,
  strings,
  text,
} from '../schema';
import type { World } from '../world';

const createParams = paramsOf<Stripe.CouponCreateParams>()({
  amount_off: positive.optional(),
  applies_to: z.strictObject({ products: strings.optional() }).optional(),
  currency: currency.optional(),
  duration: z.enum(['forever', 'once', 'repeating']).optional(),
  duration_in_months: positive.optional(),
  id: text.optional(),
  max_redemptions: positive.optional(),
  metadata: clearable(metadata).optional(),
  name: text.max(40).optional(),
  percent_off: decimal.pipe(z.number().gt(0).max(100)).optional(),
  redeem_by: integer.optional(),
  ...expand,
});
const updateParams = paramsOf<Stripe.CouponUpdateParams>()({
  metadata: clearable(metadata).optional(),
  name: text.max(40).optional(),
  ...expand,
});

function getCoupon(world: World, id: string): Stripe.Coupon {
  const coupon = world.store.find('coupons', id);
  if (!coupon) throw noSuch('coupon', id);
  return coupon;
}

function refuseContradictions(world: World, params: z.infer<typeof createParams>): void {
  const { amount_off, percent_off, duration = 'once', duration_in_months, redeem_by } = params;
  if ((amount_off === undefined) === (percent_off === undefined)) {
    throw invalidRequest('You must give exactly one of amount_off and percent_off.', 'percent_off');
  }
  if (amount_off !== undefined && params.currency === undefined) {
    throw invalidRequest('You must give currency when amount_off is given.', 'currency', 'parameter_missing');
  }
  if ((duration === 'repeating') !== (duration_in_months !== undefined)) {
    throw invalidRequest(
      'duration_in_months goes with the duration repeating, and only with it.',
      'duration_in_months',
    );
  }
  if (redeem_by !== undefined && redeem_by <= world.seconds()) {
    throw invalidRequest('redeem_by must be in the future.', 'redeem_by');
  }
  if (params.id !== undefined && world.store.find('coupons', params.id)) {
    throw invalidRequest('Coupon already exists.', 'id', 'resource_already_exists');
  }
}

export const coupons: Endpoint[] = [
  endpoint('POST', '/v1/coupons', createParams, ({ world, params }) => {
    refuseContradictions(world, params);
    return newCoupon(world, {
      amount_off: params.amount_off ?? null,
      currency: params.currency ?? null,
      duration: params.duration ?? 'once',
      duration_in_months: params.duration_in_months ?? null,
      max_redemptions: params.max_redemptions ?? null,
      metadata: mergeMetadata({}, params.metadata),
      name: params.name ?? null,
      percent_off: params.percent_off ?? null,
      redeem_by: params.redeem_by ?? null,
      ...(params.id !== undefined && { id: params.id }),
      ...(params.applies_to?.products && { products: params.applies_to.products }),
    });
  }),
  endpoint('GET', '/v1/coupons', paramsOf<Stripe.CouponListParams>()(pagination), ({ world, params }) =>
    listPage('/v1/coupons', 'coupon', world.store.where('coupons'), params),
  ),
  endpoint('GET', '/v1/coupons/:id', paramsOf<Stripe.CouponRetrieveParams>()(expand), ({ world, id }) =>
    getCoupon(world, id),
  ),
  endpoint('POST', '/v1/coupons/:id', updateParams, ({ world, id, params }) => {
    const coupon = getCoupon(world, id);
    if (params.name !== undefined) coupon.name = params.name;
    if (params.metadata !== undefined)
      coupon.metadata = mergeMetadata(coupon.metadata ?? {}, params.metadata);
    world.emit('coupon.updated', coupon);
    return coupon;
  }),
  endpoint('DELETE', '/v1/coupons/:id', paramsOf<Stripe.CouponDeleteParams>()({}), ({ world, id }) => {
    const coupon = getCoupon(world, id);
    world.store.remove('coupons', id);
    closeDuePromotions(world);
    world.emit('coupon.deleted', coupon);
    return { id, object: 'coupon', deleted: true } satisfies Stripe.DeletedCoupon;
  }),
];
