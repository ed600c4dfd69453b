import { Injectable } from '@nestjs/common';
import type { InputOf, placeOrder } from '@tandem/contracts';
import type { KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { orUnavailable } from '../stripe/stripe-client';
import { CloseCheckout } from './close-checkout';
import { ConcludeOrder } from './conclude-order';
import { lockOrder } from './lock-order';
import { ReadOrderAtStripe } from './read-order-at-stripe';
import { ReserveOrder } from './reserve-order';
import { SyncOrder } from './sync-order';

type Request = InputOf<typeof placeOrder>['body'];

/** Another plan, coupon or buyer than that of the order under way. */
@Injectable()
export class ReplaceOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reserveOrder: ReserveOrder,
    private readonly concludeOrder: ConcludeOrder,
    private readonly readOrder: ReadOrderAtStripe,
    private readonly closeCheckout: CloseCheckout,
    private readonly syncOrder: SyncOrder,
  ) {}

  /**
   * The new order; the old one where its payment turns out to be made, or on its way. What cannot be bought is refused
   * before the old order, its seats or its page are touched. Then its page ends at Stripe, where nobody can pay on it any
   * more, and one commit gives it up and takes the new one.
   * @throws DomainError as `ReserveOrder`, `payment-unavailable`
   */
  async run(old: PurchaseOrder, body: Request, actor: KnownActor): Promise<PurchaseOrder> {
    await this.rehearse(old, body, actor);
    await orUnavailable(this.closeCheckout.endPage(old));
    const found = await orUnavailable(this.readOrder.run(old.id));
    return this.dataSource.transaction(async (tx) => {
      const returned = await this.reserveOrder.lockInstead(tx, await lockOrder(tx, old.id), body);
      const settled = await this.syncOrder.apply(tx, old.id, found, { actor, closing: 'given-up' });
      const over = settled.status === 'expired' || settled.status === 'cancelled';
      return over ? this.reserveOrder.within(tx, body, actor, returned) : settled;
    });
  }

  /** Does it and undoes it: nothing else knows all that may refuse an order, from its coupon to its last seat. */
  private async rehearse({ id }: PurchaseOrder, body: Request, actor: KnownActor): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const old = await lockOrder(runner.manager, id);
      if (old.status !== 'pending') return;
      const returned = await this.reserveOrder.lockInstead(runner.manager, old, body);
      await this.concludeOrder.release(runner.manager, old, 'cancelled', null);
      await this.reserveOrder.within(runner.manager, body, actor, returned);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
}
