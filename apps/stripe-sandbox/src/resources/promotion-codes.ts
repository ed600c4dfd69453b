import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { findActiveCode, newPromotionCode } from '../promotions/new-promotion-code';
import { promotionEnd } from '../promotions/validity';
import {
  clearable,
  currency,
  expand,
  flag,
  integer,
  mergeMetadata,
  metadata,
  pagination,
  paramsOf,
  positive,
  text,
} from '../schema';
import type { World } from '../world';

const createParams = paramsOf<Stripe.PromotionCodeCreateParams>()({
  active: flag.optional(),
  code: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,500}$/, 'letters, digits and hyphens')
    .optional(),
  customer: text.optional(),
  expires_at: integer.optional(),
  max_redemptions: positive.optional(),
  metadata: metadata.optional(),
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: text }),
  restrictions: z
    .strictObject({
      first_time_transaction: flag.optional(),
      minimum_amount: positive.optional(),
      minimum_amount_currency: currency.optional(),
    })
    .optional(),
  ...expand,
});
const updateParams = paramsOf<Stripe.PromotionCodeUpdateParams>()({
  active: flag.optional(),
  metadata: clearable(metadata).optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.PromotionCodeListParams>()({
  ...pagination,
  active: flag.optional(),
  code: text.optional(),
  coupon: text.optional(),
  customer: text.optional(),
});

function getCode(world: World, id: string): Stripe.PromotionCode {
  const code = world.store.find('promotionCodes', id);
  if (!code) throw noSuch('promotion code', id);
  return code;
}

function create(world: World, params: z.infer<typeof createParams>): Stripe.PromotionCode {
  const coupon = world.store.find('coupons', params.promotion.coupon);
  if (!coupon) throw noSuch('coupon', params.promotion.coupon, 'promotion[coupon]');
  if (!coupon.valid)
    throw invalidRequest(`Coupon expired: ${coupon.id}`, 'promotion[coupon]', 'coupon_expired');
  if (params.customer !== undefined && !world.store.find('customers', params.customer)) {
    throw noSuch('customer', params.customer, 'customer');
  }
  if (params.code !== undefined && findActiveCode(world, params.code)) {
    throw invalidRequest(`An active promotion code with code: ${params.code} already exists.`, 'code');
  }
  const { expires_at = null, max_redemptions = null, restrictions = {} } = params;
  if (expires_at !== null && expires_at > (coupon.redeem_by ?? Infinity)) {
    throw invalidRequest('expires_at cannot be after redeem_by of the coupon.', 'expires_at');
  }
  if (expires_at !== null && expires_at <= world.seconds()) {
    throw invalidRequest('expires_at must be in the future.', 'expires_at');
  }
  if (max_redemptions !== null && max_redemptions > (coupon.max_redemptions ?? Infinity)) {
    throw invalidRequest('max_redemptions cannot be above that of the coupon.', 'max_redemptions');
  }
  const { minimum_amount = null, minimum_amount_currency = null } = restrictions;
  if ((minimum_amount === null) !== (minimum_amount_currency === null)) {
    const message = 'minimum_amount and minimum_amount_currency go together.';
    throw invalidRequest(message, 'restrictions[minimum_amount_currency]');
  }
  return newPromotionCode(world, {
    active: params.active ?? true,
    coupon: coupon.id,
    customer: params.customer ?? null,
    expires_at,
    max_redemptions,
    metadata: mergeMetadata({}, params.metadata),
    restrictions: {
      first_time_transaction: restrictions.first_time_transaction ?? false,
      minimum_amount,
      minimum_amount_currency,
    },
    ...(params.code !== undefined && { code: params.code }),
  });
}

function activate(world: World, code: Stripe.PromotionCode): void {
  const coupon = world.store.find('coupons', String(code.promotion.coupon));
  const other = findActiveCode(world, code.code);
  if (coupon?.valid && !promotionEnd(world, code) && (!other || other.id === code.id)) code.active = true;
  else throw invalidRequest(`The promotion code ${code.code} can no longer be activated.`, 'active');
}

export const promotionCodes: Endpoint[] = [
  endpoint('POST', '/v1/promotion_codes', createParams, ({ world, params }) => create(world, params)),
  endpoint('GET', '/v1/promotion_codes', listParams, ({ world, params }) => {
    const { active, code, coupon, customer } = params;
    const rows = world.store
      .where('promotionCodes', { active, customer })
      .filter((row) => code === undefined || row.code.toLowerCase() === code.toLowerCase())
      .filter((row) => coupon === undefined || row.promotion.coupon === coupon);
    return listPage('/v1/promotion_codes', 'promotion code', rows, params, () =>
      world.store.where('promotionCodes'),
    );
  }),
  endpoint(
    'GET',
    '/v1/promotion_codes/:id',
    paramsOf<Stripe.PromotionCodeRetrieveParams>()(expand),
    ({ world, id }) => getCode(world, id),
  ),
  endpoint('POST', '/v1/promotion_codes/:id', updateParams, ({ world, id, params }) => {
    const code = getCode(world, id);
    if (params.active === true) activate(world, code);
    if (params.active === false) code.active = false;
    if (params.metadata !== undefined) code.metadata = mergeMetadata(code.metadata ?? {}, params.metadata);
    world.emit('promotion_code.updated', code);
    return code;
  }),
];
