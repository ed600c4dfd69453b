import { Injectable } from '@nestjs/common';
import type { createCoupon, InputOf } from '@tandem/contracts';
import {
  addDays,
  audit,
  Clock,
  DomainError,
  fieldError,
  instantOf,
  newId,
  type KnownActor,
} from '@tandem/platform';
import { DataSource, In, IsNull } from 'typeorm';
import { Coupon } from '../entities/coupon.entity';
import { Offer } from '../entities/offer.entity';
import { lawZone } from '../rules/sale-regime';

@Injectable()
export class SaveCoupon {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The id of the new coupon. @throws DomainError `validation` */
  create({ body }: InputOf<typeof createCoupon>, actor: KnownActor): Promise<string> {
    return this.dataSource.transaction(async (tx) => {
      const { startsOn, endsOn, ...fields } = body;
      if (body.offerIds) {
        const offerIds = new Set(body.offerIds);
        const known = await tx.countBy(Offer, { id: In([...offerIds]) });
        if (known !== offerIds.size) throw fieldError('offerIds', 'offer-unknown');
      }
      const [id, now] = [newId(), this.clock.now()];
      const { raw } = await tx
        .createQueryBuilder()
        .insert()
        .into(Coupon)
        .values({
          ...{ ...fields, id, createdAt: now },
          startsAt: startsOn && instantOf(startsOn, '00:00', lawZone),
          // Its last day counts whole.
          endsAt: endsOn && instantOf(addDays(endsOn, 1), '00:00', lawZone),
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) throw fieldError('code', 'coupon-taken');
      await audit(tx, actor, now, { action: 'coupon.create', subjectId: id, after: body });
      return id;
    });
  }

  /** A second time changes nothing. @throws DomainError `not-found` */
  async close(id: string, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      if (!(await tx.existsBy(Coupon, { id }))) throw new DomainError('not-found');
      const now = this.clock.now();
      const { affected } = await tx.update(Coupon, { id, closedAt: IsNull() }, { closedAt: now });
      if (affected) await audit(tx, actor, now, { action: 'coupon.close', subjectId: id });
    });
  }
}
