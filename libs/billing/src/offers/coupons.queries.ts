import { Injectable } from '@nestjs/common';
import type { Coupon as ListedCoupon } from '@tandem/contracts';
import { addDays, Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Coupon } from '../entities/coupon.entity';
import { couponState } from '../rules/coupon-state';
import { lawZone } from '../rules/sale-regime';

@Injectable()
export class CouponsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ListedCoupon[]> {
    const coupons = await this.dataSource.manager.find(Coupon, { order: { createdAt: 'DESC', id: 'ASC' } });
    const now = this.clock.now();
    return coupons.map((coupon) => ({
      id: coupon.id,
      code: coupon.code,
      percent: coupon.percent,
      amount: coupon.amount === null ? null : { amount: coupon.amount, currency: 'EUR' },
      offerIds: coupon.offerIds,
      startsOn: coupon.startsAt && dayIn(lawZone, coupon.startsAt),
      endsOn: coupon.endsAt && addDays(dayIn(lawZone, coupon.endsAt), -1),
      usesAtMost: coupon.usesAtMost,
      uses: coupon.uses,
      state: couponState(coupon, now),
      createdAt: coupon.createdAt.toISOString(),
    }));
  }
}
