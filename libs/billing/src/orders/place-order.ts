import { Injectable } from '@nestjs/common';
import type { InputOf, placeOrder } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { sameChoice } from '../rules/same-choice';
import { orUnavailable } from '../stripe/stripe-client';
import { CloseCheckout } from './close-checkout';
import { OpenCheckout } from './open-checkout';
import { ReserveOrder } from './reserve-order';

type Request = InputOf<typeof placeOrder>['body'];

@Injectable()
export class PlaceOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reserveOrder: ReserveOrder,
    private readonly openCheckout: OpenCheckout,
    private readonly closeCheckout: CloseCheckout,
  ) {}

  /**
   * The id of the order, new or under way. Each step leaves a state from which the next post, or reconciliation, goes on.
   * @throws DomainError `not-found`, `already-enrolled`, `seat-held`, `cohort-not-open`, `cohort-full`, `offer-not-open`,
   *   `offer-changed`, `validation`, `payment-unavailable`
   */
  async run({ body }: InputOf<typeof placeOrder>, actor: KnownActor): Promise<string> {
    const underWay = await this.findUnderWay(body, actor);
    const { order, continued } = underWay
      ? { order: underWay, continued: true }
      : await this.reserve(body, actor);
    // A contract is signed before any means of payment is asked for.
    const payable = order.status === 'pending' && order.regime.kind !== 'training_contract';
    if (payable && !order.checkoutSessionId) {
      await orUnavailable(this.openCheckout.run(order, actor, continued));
    }
    return order.id;
  }

  /** Her pending order for the offer. One whose hold has ended, or that is not what she asks for now, is settled first. */
  private async findUnderWay(body: Request, actor: KnownActor): Promise<PurchaseOrder | null> {
    const order = await this.findPending(body.offerId, actor);
    if (!order) return null;
    const same = sameChoice(order, body);
    if (same && order.heldUntil > this.clock.now()) return order;
    await orUnavailable(this.closeCheckout.run(order.id, same ? 'hold-ended' : 'given-up', actor));
    const settled = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: order.id });
    return settled.status === 'expired' || settled.status === 'cancelled' ? null : settled;
  }

  private async reserve(
    body: Request,
    actor: KnownActor,
  ): Promise<{ order: PurchaseOrder; continued: boolean }> {
    try {
      return { order: await this.reserveOrder.run(body, actor), continued: false };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // The other click of a double click was faster: its order is the order, unless it chose otherwise.
      if (!(await this.findPending(body.offerId, actor))) throw error;
      const twin = await this.findUnderWay(body, actor);
      if (twin) return { order: twin, continued: true };
      return { order: await this.reserveOrder.run(body, actor), continued: false };
    }
  }

  private findPending(offerId: string, actor: KnownActor): Promise<PurchaseOrder | null> {
    return this.dataSource.manager.findOneBy(PurchaseOrder, {
      personId: actor.personId,
      offerId,
      status: 'pending',
    });
  }
}
