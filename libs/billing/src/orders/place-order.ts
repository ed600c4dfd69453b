import { Injectable } from '@nestjs/common';
import type { InputOf, placeOrder } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { sameChoice } from '../rules/same-choice';
import { orUnavailable } from '../stripe/stripe-client';
import { CloseCheckout } from './close-checkout';
import { OpenCheckout } from './open-checkout';
import { ReplaceOrder } from './replace-order';
import { ReserveOrder } from './reserve-order';

type Request = InputOf<typeof placeOrder>['body'];

interface Placed {
  order: PurchaseOrder;
  /** An earlier post may have reached Stripe with it. */
  continued: boolean;
}

@Injectable()
export class PlaceOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reserveOrder: ReserveOrder,
    private readonly replaceOrder: ReplaceOrder,
    private readonly openCheckout: OpenCheckout,
    private readonly closeCheckout: CloseCheckout,
  ) {}

  /**
   * The id of the order, new or under way. Each step leaves a state from which the next post, or reconciliation, goes on.
   * @throws DomainError `not-found`, `already-enrolled`, `seat-held`, `cohort-not-open`, `cohort-full`, `offer-not-open`,
   *   `offer-changed`, `validation`, `payment-unavailable`
   */
  async run({ body }: InputOf<typeof placeOrder>, actor: KnownActor): Promise<string> {
    const { order, continued } = await this.orderFor(body, actor);
    // A contract is signed before any means of payment is asked for.
    const payable = order.status === 'pending' && order.contract === null;
    if (payable && !order.checkoutSessionId) {
      await orUnavailable(this.openCheckout.run(order, actor, continued));
    }
    return order.id;
  }

  private async orderFor(body: Request, actor: KnownActor): Promise<Placed> {
    const pending = await this.findPending(body.offerId, actor);
    try {
      return await this.take(body, actor, pending);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // The other click of a double click was faster: its order is the order, unless it chose otherwise.
      const twin = await this.findPending(body.offerId, actor);
      if (!twin || twin.id === pending?.id) throw error;
      return this.take(body, actor, twin);
    }
  }

  /** Her pending order for the offer. One whose hold has ended is settled first; one that is not what she asks for now goes. */
  private async take(body: Request, actor: KnownActor, pending: PurchaseOrder | null): Promise<Placed> {
    const fresh = async () => ({ order: await this.reserveOrder.run(body, actor), continued: false });
    if (!pending) return fresh();
    if (!sameChoice(pending, body)) {
      const order = await this.replaceOrder.run(pending, body, actor);
      return { order, continued: order.id === pending.id };
    }
    if (pending.heldUntil > this.clock.now()) return { order: pending, continued: true };
    await orUnavailable(this.closeCheckout.run(pending.id, 'hold-ended', actor));
    const settled = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: pending.id });
    const over = settled.status === 'expired' || settled.status === 'cancelled';
    return over ? fresh() : { order: settled, continued: true };
  }

  private findPending(offerId: string, actor: KnownActor): Promise<PurchaseOrder | null> {
    return this.dataSource.manager.findOneBy(PurchaseOrder, {
      personId: actor.personId,
      offerId,
      status: 'pending',
    });
  }
}
