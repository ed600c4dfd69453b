import { Injectable } from '@nestjs/common';
import { activateSeat, holdSeat } from '@tandem/cohorts';
import type { InputOf, placeOrder } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { CloseCheckout } from './close-checkout';
import { PurchaseOrder } from './entities/purchase-order.entity';
import { OpenCheckout } from './open-checkout';
import { holdEndsAt } from './rules/seat-hold';
import { orUnavailable } from './stripe-client';

/** Version of the general terms that the portal shows before the purchase. */
const termsVersion = '2026-11-22';

type Request = InputOf<typeof placeOrder>['body'];

@Injectable()
export class PlaceOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly openCheckout: OpenCheckout,
    private readonly closeCheckout: CloseCheckout,
  ) {}

  /**
   * The id of the order, new or under way. Each step leaves a state from which the next post, or reconciliation, goes on.
   * @throws DomainError `not-found`, `already-enrolled`, `cohort-not-open`, `cohort-full`, `payment-unavailable`
   */
  async run({ body }: InputOf<typeof placeOrder>, actor: KnownActor): Promise<string> {
    const underWay = await this.findUnderWay(body.cohortId, actor);
    const { order, continued } = underWay
      ? { order: underWay, continued: true }
      : await this.reserve(body, actor);
    if (order.status === 'pending' && !order.checkoutSessionId) {
      await orUnavailable(this.openCheckout.run(order, actor, continued));
    }
    return order.id;
  }

  /** Her pending order for the cohort. One whose hold has ended is settled first. */
  private async findUnderWay(cohortId: string, actor: KnownActor): Promise<PurchaseOrder | null> {
    const order = await this.findPending(cohortId, actor);
    if (!order || order.heldUntil > this.clock.now()) return order;
    await orUnavailable(this.closeCheckout.run(order.id, 'hold-ended', actor));
    const settled = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: order.id });
    return settled.status === 'expired' ? null : settled;
  }

  private async reserve(
    body: Request,
    actor: KnownActor,
  ): Promise<{ order: PurchaseOrder; continued: boolean }> {
    try {
      return { order: await this.insert(body, actor), continued: false };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // The other click of a double click was faster: its order is the order.
      const twin = await this.findPending(body.cohortId, actor);
      if (!twin) throw error;
      return { order: twin, continued: true };
    }
  }

  private async insert(body: Request, actor: KnownActor): Promise<PurchaseOrder> {
    const now = this.clock.now();
    const heldUntil = holdEndsAt(now);
    return this.dataSource.transaction(async (tx) => {
      const seat = await holdSeat(tx, { cohortId: body.cohortId, personId: actor.personId, now, heldUntil });
      const free = seat.price === 0;
      const order = {
        id: newId(),
        personId: actor.personId,
        cohortId: body.cohortId,
        enrolmentId: seat.enrolmentId,
        status: free ? ('paid' as const) : ('pending' as const),
        amount: seat.price,
        currency: seat.currency,
        termsVersion,
        termsAcceptedAt: now,
        withdrawalWaivedAt: body.waiveWithdrawal ? now : null,
        heldUntil,
        checkoutSessionId: null,
        checkoutUrl: null,
        lastDecline: null,
        createdAt: now,
        paidAt: free ? now : null,
      };
      await tx.insert(PurchaseOrder, order);
      if (free) {
        await activateSeat(tx, seat.enrolmentId, now);
        await this.outbox.publish(tx, 'billing.order-paid', { orderId: order.id });
        await audit(tx, actor, now, { action: 'order.pay', subjectId: order.id, after: { amount: 0 } });
      }
      return order;
    });
  }

  private findPending(cohortId: string, actor: KnownActor): Promise<PurchaseOrder | null> {
    return this.dataSource.manager.findOneBy(PurchaseOrder, {
      personId: actor.personId,
      cohortId,
      status: 'pending',
    });
  }
}
