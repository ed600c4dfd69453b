import { Injectable } from '@nestjs/common';
import { audit, newId, Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Dispute } from '../entities/dispute.entity';
import type { Payment } from '../entities/payment.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { Refund } from '../entities/refund.entity';
import { postLedger } from '../ledger/post-ledger';
import type { Cause } from '../orders/conclude-order';
import type { StripeDispute } from '../rules/charge-transition';
import { disputeEntry, disputeLostEntry, disputeWonEntry } from '../rules/ledger-entries';
import { refundable, settledByBank, unowed } from '../rules/refund-plan';
import { GiveBack } from './give-back';
import { MendRefund } from './mend-refund';
import { readMoney } from './read-money';

/**
 * Follows what her bank does with a payment. It ends no order: whether she keeps her seat is for the owner to say, who can
 * end it without money. A dispute is closed once.
 */
@Injectable()
export class FollowDispute {
  constructor(
    private readonly giveBack: GiveBack,
    private readonly outbox: Outbox,
    private readonly mendRefund: MendRefund,
  ) {}

  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    stripe: StripeDispute,
    cause: Cause,
  ): Promise<void> {
    const known = await tx.findOneBy(Dispute, { stripeDispute: stripe.id });
    const dispute = known ?? (await this.open(tx, order, payment, stripe, cause));
    if (stripe.status !== 'open' && dispute.status === 'open')
      await this.close(tx, order, dispute, stripe.status, cause);
  }

  private async open(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    { id, amount, reason, openedAt, answerBy }: StripeDispute,
    cause: Cause,
  ): Promise<Dispute> {
    const dispute: Dispute = {
      ...{ id: newId(), orderId: order.id, paymentId: payment.id, stripeDispute: id },
      ...{ amount, reason, status: 'open', openedAt, answerBy, closedAt: null },
    };
    await tx.insert(Dispute, dispute);
    await postLedger(tx, { ...disputeEntry(amount), orderId: order.id, reference: id, at: cause.now });
    await audit(tx, cause.actor, cause.now, {
      action: 'order.dispute',
      subjectId: order.id,
      after: { dispute: id, amount, reason },
    });
    await this.outbox.publish(tx, 'billing.dispute-opened', { disputeId: dispute.id });
    return dispute;
  }

  private async close(
    tx: EntityManager,
    order: PurchaseOrder,
    { id, paymentId, amount, stripeDispute }: Dispute,
    status: 'won' | 'lost',
    cause: Cause,
  ): Promise<void> {
    const over = order.status === 'refunded';
    const money = await readMoney(tx, order.id);
    const settled = settledByBank(paymentId, money, { lost: amount, over });
    await tx.update(Dispute, { id }, { status, closedAt: cause.now });
    const entry = status === 'won' ? disputeWonEntry(amount) : disputeLostEntry(amount, settled);
    await postLedger(tx, { ...entry, orderId: order.id, reference: stripeDispute, at: cause.now });
    await audit(tx, cause.actor, cause.now, {
      action: 'order.dispute-close',
      subjectId: order.id,
      after: { dispute: stripeDispute, status },
    });
    if (status === 'lost') await this.mendRefund.makeRoom(tx, paymentId, cause);
    // Stripe refused them while the bank held the payment.
    else
      for (const refund of await tx.findBy(Refund, {
        paymentId,
        status: 'failed',
        failure: 'charge_disputed',
      }))
        await this.mendRefund.startAttempt(tx, refund, cause);
    // The job that gives it back may have passed by while the bank held it; lost, the rest of it is hers too.
    if (money.payments.some(({ id, twice }) => twice && id === paymentId))
      await this.outbox.publish(tx, 'billing.payment-unowed', { paymentId });
    if (over) await this.giveBackUnowed(tx, order, cause);
  }

  /** She had withdrawn while her bank held the money: now that it is decided, what is here of it is hers. */
  private async giveBackUnowed(tx: EntityManager, order: PurchaseOrder, cause: Cause): Promise<void> {
    const { payments, ...books } = await readMoney(tx, order.id);
    // Another payment may still be with her bank.
    const amount = Math.min(unowed(payments, books), refundable(payments));
    if (amount === 0) return;
    const giving = { amount, reason: 'after-dispute' as const, ends: false };
    const refundIds = await this.giveBack.run(tx, order, giving, cause);
    await this.outbox.publish(tx, 'billing.money-given-back', { orderId: order.id, refundIds });
  }
}
