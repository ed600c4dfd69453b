import { Injectable } from '@nestjs/common';
import { activateSeat, lockSeats, releaseSeat } from '@tandem/cohorts';
import { audit, newId, Outbox, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Payment } from './entities/payment.entity';
import { PurchaseOrder } from './entities/purchase-order.entity';
import {
  orderTransition,
  type CheckoutState,
  type Closing,
  type StripePayment,
  type Transition,
} from './rules/order-transition';

interface Cause {
  actor: Actor | null;
  closing: Closing;
  now: Date;
}

/** Carries out what the rule decides, under the lock of the order's row. */
@Injectable()
export class ApplyTransition {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, orderId: string, checkout: CheckoutState, cause: Cause): Promise<void> {
    const order = await tx.findOneOrFail(PurchaseOrder, {
      where: { id: orderId },
      lock: { mode: 'pessimistic_write' },
    });
    const payment = await tx.findOneBy(Payment, { orderId });
    const known = { ...order, refunded: payment?.refunded ?? null };
    const transition = orderTransition(known, checkout, cause.closing);
    switch (transition.change) {
      case 'none':
        return;
      case 'decline':
        await tx.update(PurchaseOrder, { id: orderId }, { lastDecline: transition.decline });
        return;
      case 'rename':
        await tx.update(PurchaseOrder, { id: orderId }, { status: transition.status });
        return;
      case 'release':
        return this.release(tx, order, transition);
      case 'pay':
        return this.pay(tx, order, transition.payment, cause);
      case 'refund':
        return this.refund(tx, order, payment, transition, cause);
    }
  }

  private async release(
    tx: EntityManager,
    order: PurchaseOrder,
    { status, decline }: Extract<Transition, { change: 'release' }>,
  ): Promise<void> {
    await lockSeats(tx, order.cohortId);
    await releaseSeat(tx, order.enrolmentId);
    await tx.update(PurchaseOrder, { id: order.id }, { status, lastDecline: decline });
  }

  private async pay(
    tx: EntityManager,
    order: PurchaseOrder,
    paid: StripePayment,
    cause: Cause,
  ): Promise<void> {
    await lockSeats(tx, order.cohortId);
    const seated = await activateSeat(tx, order.enrolmentId, cause.now);
    // Decided here for good: that a seat comes free meanwhile must not cross a refund that is on its way.
    const status = seated ? 'paid' : 'refunded';
    await tx.insert(Payment, paymentRow(order, paid));
    await tx.update(PurchaseOrder, { id: order.id }, { status, paidAt: paid.paidAt, lastDecline: null });
    const event = seated ? 'billing.order-paid' : 'billing.order-refunded-unseated';
    await this.outbox.publish(tx, event, { orderId: order.id });
    await audit(tx, cause.actor, cause.now, {
      action: seated ? 'order.pay' : 'order.refund-unseated',
      subjectId: order.id,
      before: { status: order.status },
      after: { status, intent: paid.intent, amount: paid.amount },
    });
  }

  private async refund(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment | null,
    { payment: paid, whole }: Extract<Transition, { change: 'refund' }>,
    cause: Cause,
  ): Promise<void> {
    if (payment) await tx.update(Payment, { id: payment.id }, { refunded: paid.refunded });
    else await tx.insert(Payment, paymentRow(order, paid));
    if (whole && order.status !== 'refunded') {
      await lockSeats(tx, order.cohortId);
      await releaseSeat(tx, order.enrolmentId);
      await tx.update(
        PurchaseOrder,
        { id: order.id },
        { status: 'refunded', paidAt: paid.paidAt, lastDecline: null },
      );
    }
    await audit(tx, cause.actor, cause.now, {
      action: 'order.refund',
      subjectId: order.id,
      before: { status: order.status, refunded: payment?.refunded ?? 0 },
      after: { status: whole ? 'refunded' : order.status, refunded: paid.refunded },
    });
  }
}

function paymentRow(order: PurchaseOrder, paid: StripePayment): Payment {
  return {
    id: newId(),
    orderId: order.id,
    stripePaymentIntent: paid.intent,
    stripeCharge: paid.charge,
    amount: paid.amount,
    refunded: paid.refunded,
    currency: order.currency,
    receiptUrl: paid.receiptUrl,
    paidAt: paid.paidAt,
  };
}
