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
import { refundable, unowed } from '../rules/refund-plan';
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
    const promised = await tx.findBy(Refund, { paymentId, status: 'failed' });
    const unowed = order.status === 'refunded' ? await this.unowed(tx, order) : 0;
    const owedBack = promised.reduce((sum, refund) => sum + refund.amount, unowed);
    await tx.update(Dispute, { id }, { status, closedAt: cause.now });
    const entry =
      status === 'won' ? disputeWonEntry(amount) : disputeLostEntry(amount, Math.min(amount, owedBack));
    await postLedger(tx, { ...entry, orderId: order.id, reference: stripeDispute, at: cause.now });
    await audit(tx, cause.actor, cause.now, {
      action: 'order.dispute-close',
      subjectId: order.id,
      after: { dispute: stripeDispute, status },
    });
    if (status === 'lost') return;
    // Stripe refused them while the bank held the payment.
    for (const refund of promised)
      if (refund.failure === 'charge_disputed') await this.mendRefund.startAttempt(tx, refund, cause);
    if (order.status === 'refunded') await this.giveBackUnowed(tx, order, cause);
  }

  /** She had withdrawn while her bank held the money: now that it is here again, it is hers. */
  private async giveBackUnowed(tx: EntityManager, order: PurchaseOrder, cause: Cause): Promise<void> {
    const { payments } = await readMoney(tx, order.id);
    // Another payment may still be with her bank.
    const amount = Math.min(await this.unowed(tx, order), refundable(payments));
    if (amount === 0) return;
    const giving = { amount, reason: 'after-dispute' as const, ends: false };
    const refundIds = await this.giveBack.run(tx, order, giving, cause);
    await this.outbox.publish(tx, 'billing.money-given-back', { orderId: order.id, refundIds });
  }

  private async unowed(tx: EntityManager, { id: orderId }: PurchaseOrder): Promise<number> {
    const lost = await tx.sum(Dispute, 'amount', { orderId, status: 'lost' });
    const { payments, ...invoice } = await readMoney(tx, orderId);
    return unowed(payments, { ...invoice, lost: lost ?? 0 });
  }
}
