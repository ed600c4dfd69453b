import { Injectable } from '@nestjs/common';
import { activateSeat, releaseSeat } from '@tandem/cohorts';
import { audit, Outbox, type Actor } from '@tandem/platform';
import { In, type EntityManager } from 'typeorm';
import { issueInvoice } from '../documents/issue-invoice';
import { Instalment } from '../entities/instalment.entity';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { returnCoupon, useCouponAgain } from '../offers/coupon-uses';
import { chargeTime } from '../rules/charge-time';
import { withdrawalEndsOn } from '../rules/sale-regime';
import { lockSeatsOf } from './lock-order';

/** Who caused a change, and when by the academy's clock; nobody for Stripe and the clock itself. */
export interface Cause {
  actor: Actor | null;
  now: Date;
}

/** Begins and ends what an order gives: its seats, and the days on which it is charged. */
@Injectable()
export class ConcludeOrder {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Makes the order bind and its seats hers. False when one of them is gone meanwhile: the order is over, and whatever was
   * paid for it has to go back.
   */
  async run(tx: EntityManager, order: PurchaseOrder, { actor, now }: Cause): Promise<boolean> {
    const seated = await this.takeSeats(tx, order, now);
    const lapsed = order.status === 'expired' || order.status === 'cancelled';
    // Decided here for good: that a seat comes free meanwhile must not cross a refund that is on its way.
    if (!seated) {
      await this.end(tx, order, now);
      await this.outbox.publish(tx, 'billing.order-refunded-unseated', { orderId: order.id });
    } else {
      if (lapsed && order.coupon) await useCouponAgain(tx, order.coupon.id);
      // Of a contract it was counted from her signature.
      const endsOn = order.regime.withdrawalEndsOn ?? withdrawalEndsOn(order.regime.kind, now);
      const regime = { ...order.regime, withdrawalEndsOn: endsOn };
      Object.assign(order, { status: 'active', concludedAt: now, lastDecline: null, regime });
      const { status, concludedAt, lastDecline } = order;
      await tx.update(PurchaseOrder, { id: order.id }, { status, concludedAt, lastDecline, regime });
      await this.plan(tx, order.id);
      // What costs something is invoiced with its first money.
      if (order.amount === 0) await issueInvoice(tx, { orderId: order.id, at: now });
      await this.outbox.publish(tx, 'billing.order-concluded', { orderId: order.id });
      for (const { enrolmentId } of await seatsOf(tx, order.id))
        await this.outbox.publish(tx, 'billing.seat-begun', { enrolmentId });
    }
    await audit(tx, actor, now, {
      action: seated ? 'order.conclude' : 'order.refund-unseated',
      subjectId: order.id,
      after: { status: order.status, amount: order.amount },
    });
    return seated;
  }

  /** Gives the seats back and asks for no more money. What was paid is for others to give back. */
  async end(tx: EntityManager, order: PurchaseOrder, now: Date): Promise<void> {
    await this.releaseSeats(tx, order);
    // It never bound, and a released one has returned it already.
    if (order.status === 'pending' && order.coupon) await returnCoupon(tx, order.coupon.id);
    await tx.update(
      Instalment,
      { orderId: order.id, status: In(['due', 'processing']) },
      { status: 'cancelled', nextAttemptAt: null },
    );
    Object.assign(order, { status: 'refunded', endedAt: now, lastDecline: null, pausedAt: null });
    const { status, endedAt, lastDecline, pausedAt } = order;
    await tx.update(PurchaseOrder, { id: order.id }, { status, endedAt, lastDecline, pausedAt });
    await this.outbox.publish(tx, 'billing.order-ended', { orderId: order.id });
    for (const { enrolmentId } of await seatsOf(tx, order.id))
      await this.outbox.publish(tx, 'billing.seat-ended', { enrolmentId });
  }

  /** An order that never bound: its seats and its coupon are free again. */
  async release(
    tx: EntityManager,
    order: PurchaseOrder,
    status: 'expired' | 'cancelled',
    lastDecline: string | null,
  ): Promise<void> {
    await this.releaseSeats(tx, order);
    if (order.coupon) await returnCoupon(tx, order.coupon.id);
    Object.assign(order, { status, lastDecline });
    await tx.update(PurchaseOrder, { id: order.id }, { status, lastDecline });
  }

  /** All of them or none. */
  private async takeSeats(tx: EntityManager, order: PurchaseOrder, now: Date): Promise<boolean> {
    await lockSeatsOf(tx, order);
    for (const { enrolmentId } of await seatsOf(tx, order.id))
      if (!(await activateSeat(tx, enrolmentId, now))) return false;
    return true;
  }

  private async releaseSeats(tx: EntityManager, order: PurchaseOrder): Promise<void> {
    await lockSeatsOf(tx, order);
    for (const { enrolmentId } of await seatsOf(tx, order.id)) await releaseSeat(tx, enrolmentId);
  }

  private async plan(tx: EntityManager, orderId: string): Promise<void> {
    for (const { id, dueOn } of await tx.findBy(Instalment, { orderId, status: 'due' })) {
      await tx.update(Instalment, { id }, { nextAttemptAt: chargeTime(dueOn) });
    }
  }
}

function seatsOf(tx: EntityManager, orderId: string): Promise<OrderSeat[]> {
  return tx.findBy(OrderSeat, { orderId });
}
