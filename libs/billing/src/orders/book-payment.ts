import { Injectable } from '@nestjs/common';
import { audit, newId, Outbox } from '@tandem/platform';
import { In, type EntityManager } from 'typeorm';
import { issueInvoice } from '../documents/issue-invoice';
import { Instalment } from '../entities/instalment.entity';
import { Payment } from '../entities/payment.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { resumeOrder } from '../instalments/change-access';
import { orderStanding } from '../instalments/order-standing';
import { postLedger } from '../ledger/post-ledger';
import type { StripeMoney } from '../rules/charge-transition';
import { paymentEntry } from '../rules/ledger-entries';
import { ConcludeOrder, type Cause } from './conclude-order';

/** Money that Stripe took: on our books, and what it gives her. Under the locks of `lockForCharges`. */
@Injectable()
export class BookPayment {
  constructor(
    private readonly outbox: Outbox,
    private readonly concludeOrder: ConcludeOrder,
  ) {}

  /** What pays for nothing, since nothing is owed or no seat is left, is for a job to give back. */
  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    instalment: Instalment,
    money: StripeMoney & { intent: string },
    cause: Cause,
  ): Promise<void> {
    const owed = instalment.status === 'due' || instalment.status === 'processing';
    const paymentId = await this.insert(tx, order, instalment, money, cause);
    const lapsed = order.status === 'expired' || order.status === 'cancelled';
    const binds = order.concludedAt !== null || (await this.concludeOrder.run(tx, order, cause));
    if (binds && (owed || lapsed)) {
      const paid = { status: 'paid' as const, paidAt: money.paidAt, nextAttemptAt: null, lastDecline: null };
      await tx.update(Instalment, { id: instalment.id }, paid);
      await issueInvoice(tx, { orderId: order.id, at: cause.now });
      const resumed = await this.settle(tx, order, money.paidAt, cause);
      await this.outbox.publish(tx, 'billing.instalment-paid', { instalmentId: instalment.id, resumed });
    } else {
      await this.outbox.publish(tx, 'billing.payment-unowed', { paymentId });
    }
    const { intent, amount } = money;
    await audit(tx, cause.actor, cause.now, {
      action: 'order.pay',
      subjectId: order.id,
      after: { status: order.status, instalment: instalment.position, intent, amount },
    });
  }

  private async insert(
    tx: EntityManager,
    { id: orderId, currency }: PurchaseOrder,
    { id: instalmentId }: Instalment,
    { intent, charge, amount, receiptUrl, paidAt }: StripeMoney & { intent: string },
    { now }: Cause,
  ): Promise<string> {
    const id = newId();
    await tx.insert(Payment, {
      ...{ id, orderId, instalmentId, stripePaymentIntent: intent, stripeCharge: charge },
      ...{ amount, refunded: 0, currency, receiptUrl, paidAt },
    });
    await postLedger(tx, { ...paymentEntry(amount), orderId, reference: intent, at: now });
    return id;
  }

  /** Paid when nothing is left, and open again when nothing is too late. True when it reopens. */
  private async settle(
    tx: EntityManager,
    order: PurchaseOrder,
    paidAt: Date,
    cause: Cause,
  ): Promise<boolean> {
    const left = await tx.countBy(Instalment, { orderId: order.id, status: In(['due', 'processing']) });
    if (left === 0) {
      Object.assign(order, { status: 'paid', paidAt });
      await tx.update(PurchaseOrder, { id: order.id }, { status: 'paid', paidAt });
    }
    if (!order.pausedAt || (await orderStanding(tx, order.id, cause.now)).standing === 'paused') return false;
    await resumeOrder(tx, order, cause);
    return true;
  }
}
