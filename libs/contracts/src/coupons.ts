import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money } from './primitives';
import { CouponCode } from './selling';

export const CouponState = z.enum(['running', 'to-come', 'over', 'used-up', 'closed']);
export type CouponState = z.infer<typeof CouponState>;

export const Coupon = z.object({
  id: Id,
  code: z.string(),
  /** One of `percent` and `amount`. */
  percent: z.int().nullable(),
  amount: Money.nullable(),
  /** Null for every offer. */
  offerIds: z.array(Id).nullable(),
  /** First and last day, of Europe/Paris. */
  startsOn: CalendarDay.nullable(),
  endsOn: CalendarDay.nullable(),
  usesAtMost: z.int().nullable(),
  /** Orders that hold or have used it. */
  uses: z.int(),
  state: CouponState,
  createdAt: Instant,
});
export type Coupon = z.infer<typeof Coupon>;

export const listCoupons = endpoint({
  method: 'GET',
  path: '/coupons',
  tag: 'Billing',
  summary: 'Every coupon with its uses, the newest first',
  access: may('coupon', 'list'),
  response: z.object({ coupons: z.array(Coupon) }),
});

const Days = z.object({ startsOn: CalendarDay.nullable(), endsOn: CalendarDay.nullable() });

export const createCoupon = endpoint({
  method: 'POST',
  path: '/coupons',
  tag: 'Billing',
  summary: 'A code that takes a share or an amount off the price',
  access: may('coupon', 'write'),
  body: z
    .strictObject({
      code: CouponCode,
      percent: z.int().min(1).max(100).nullable(),
      /** Minor units. */
      amount: z.int().min(1).max(10_000_000).nullable(),
      offerIds: z.array(Id).min(1).max(50).nullable(),
      startsOn: CalendarDay.nullable(),
      endsOn: CalendarDay.nullable(),
      usesAtMost: z.int().min(1).max(100_000).nullable(),
    })
    .refine(({ percent, amount }) => (percent === null) !== (amount === null), {
      error: 'coupon-value',
      path: ['percent'],
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
      error: 'ends-before-start',
      path: ['endsOn'],
      // Told with the faults of other fields, not after them.
      when: ({ value }) => Days.safeParse(value).success,
    }),
  response: z.object({ id: Id }),
  status: 201,
});

/** Orders that hold or have used it keep what it took off. */
export const closeCoupon = endpoint({
  method: 'POST',
  path: '/coupons/:couponId/closure',
  tag: 'Billing',
  summary: 'Refuse a coupon from now on',
  access: may('coupon', 'write'),
  params: z.object({ couponId: Id }),
});
