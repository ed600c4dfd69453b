import type { AppliedCoupon } from '@tandem/contracts';
import { fieldError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Coupon } from '../entities/coupon.entity';
import { couponState } from '../rules/coupon-state';
import { discount } from '../rules/discount';

interface Use {
  code: string;
  /** Absent for an offer that is not saved yet. */
  offerId: string | undefined;
  /** Minor units. */
  price: number;
  now: Date;
}

/**
 * What a coupon would take off now; nobody has used it by that.
 * @throws DomainError `validation` that says why it is not valid
 */
export async function tryCoupon(manager: EntityManager, use: Use): Promise<AppliedCoupon> {
  return applied(await manager.findOneBy(Coupon, { code: use.code }), use);
}

/**
 * Takes one use of a coupon for an order on its way: the row's lock lets concurrent buyers pass one by one.
 * @throws DomainError as `tryCoupon`
 */
export async function holdCoupon(tx: EntityManager, use: Use): Promise<AppliedCoupon> {
  const lock = { mode: 'pessimistic_write' as const };
  const coupon = applied(await tx.findOne(Coupon, { where: { code: use.code }, lock }), use);
  await tx.increment(Coupon, { id: coupon.id }, 'uses', 1);
  return coupon;
}

/** The rows of all that one transaction will give back or take, by id: two such transactions never wait for each other. */
export async function lockCoupons(tx: EntityManager, codes: string[]): Promise<void> {
  await tx.query('SELECT FROM coupon WHERE code = ANY ($1) ORDER BY id FOR UPDATE', [codes]);
}

function applied(coupon: Coupon | null, { code, offerId, price, now }: Use): AppliedCoupon {
  if (!coupon) throw refused('coupon-unknown');
  const state = couponState(coupon, now);
  if (state !== 'running' && state !== 'used-up') throw refused('coupon-over');
  if (coupon.offerIds && !coupon.offerIds.includes(offerId ?? '')) throw refused('coupon-elsewhere');
  if (state === 'used-up') throw refused('coupon-used-up');
  const value = coupon.percent === null ? { amount: coupon.amount! } : { percent: coupon.percent };
  return { id: coupon.id, code, off: discount(price, value) };
}

/** An order that never bound did not use it. */
export async function returnCoupon(tx: EntityManager, couponId: string): Promise<void> {
  await tx.decrement(Coupon, { id: couponId }, 'uses', 1);
}

/** An order that binds after all, paid in its last second: it counts where the limit leaves room, and holds in any case. */
export async function useCouponAgain(tx: EntityManager, couponId: string): Promise<void> {
  await tx.query(
    'UPDATE coupon SET uses = uses + 1 WHERE id = $1 AND (uses_at_most IS NULL OR uses < uses_at_most)',
    [couponId],
  );
}

const refused = (detail: string) => fieldError('coupon', detail);
