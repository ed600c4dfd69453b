import type { CouponState } from '@tandem/contracts';

export interface CouponLimits {
  startsAt: Date | null;
  endsAt: Date | null;
  usesAtMost: number | null;
  uses: number;
  closedAt: Date | null;
}

/** Whether a coupon may be used now, and why not. */
export function couponState(coupon: CouponLimits, now: Date): CouponState {
  const { startsAt, endsAt, usesAtMost, uses, closedAt } = coupon;
  if (closedAt) return 'closed';
  if (endsAt && endsAt <= now) return 'over';
  if (startsAt && startsAt > now) return 'to-come';
  return usesAtMost !== null && uses >= usesAtMost ? 'used-up' : 'running';
}
