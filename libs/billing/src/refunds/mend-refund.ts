import { Injectable } from '@nestjs/common';
import type { InputOf, recordRefundTransfer, retryRefund } from '@tandem/contracts';
import { audit, Clock, dayIn, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Dispute } from '../entities/dispute.entity';
import { Payment } from '../entities/payment.entity';
import { RefundTransfer } from '../entities/refund-transfer.entity';
import { Refund } from '../entities/refund.entity';
import { postLedger } from '../ledger/post-ledger';
import type { Cause } from '../orders/conclude-order';
import { lockOrder } from '../orders/lock-order';
import { refundTransferEntry } from '../rules/ledger-entries';
import { withinRoom } from '../rules/refund-plan';
import { refundRemedy } from '../rules/refund-remedy';
import { lawZone } from '../rules/sale-regime';
import { readMoney } from './read-money';
import { settleRefundDifference } from './settle-refund-difference';

/** What the owner does about a refund that failed: once, from however many tabs and clicks. */
@Injectable()
export class MendRefund {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A new attempt; a job tells Stripe of it.
   * @param input with the attempt that failed: the same again is the click of before
   * @throws DomainError `not-found`, `refund-disputed`, `money-changed`
   */
  async retry({ params, body }: InputOf<typeof retryRefund>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const refund = await lockRefund(tx, params);
      if (refund.attempt === body.attempt + 1) return;
      await requireFailed(tx, refund, body.attempt);
      await this.startAttempt(tx, refund, { actor, now: this.clock.now() });
    });
  }

  /** Committed before Stripe is asked, so that the number of its key is never used for two. */
  async startAttempt(tx: EntityManager, refund: Refund, { actor, now }: Cause): Promise<void> {
    const { id, orderId, amount } = refund;
    const attempt = refund.attempt + 1;
    await tx.update(Refund, { id }, { status: 'asked', attempt, retriedAt: now, failure: null });
    await settleRefundDifference(tx, refund, { actor, now });
    await audit(tx, actor, now, {
      action: 'order.refund-retry',
      subjectId: orderId,
      after: { refund: id, attempt, amount },
    });
    await this.outbox.publish(tx, 'billing.refund-asked', { refundId: id });
  }

  /**
   * Makes those smaller that are larger than what is left of their payment, once more of it went back or her bank took some.
   * Asked again under another key, so that Stripe never has two of one.
   */
  async makeRoom(tx: EntityManager, paymentId: string, cause: Cause): Promise<void> {
    const { amount, refunded } = await tx.findOneByOrFail(Payment, { id: paymentId });
    const lost = (await tx.sum(Dispute, 'amount', { paymentId, status: 'lost' })) ?? 0;
    const waiting = await tx.find(Refund, {
      where: { paymentId, status: In(['asked', 'failed']) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
    for (const smaller of withinRoom(waiting, amount - refunded - lost)) {
      await tx.update(Refund, { id: smaller.id }, { amount: smaller.amount });
      if (smaller.status === 'asked') await this.startAttempt(tx, smaller, cause);
    }
  }

  /**
   * She has her money, by another way than Stripe.
   * @throws DomainError `not-found`, `refund-disputed`, `money-changed`, `transfer-day`
   */
  async recordTransfer(
    { params, body }: InputOf<typeof recordRefundTransfer>,
    actor: KnownActor,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const refund = await lockRefund(tx, params);
      const { paidOn, reference, note = null } = body;
      const known = await tx.findOneBy(RefundTransfer, { refundId: refund.id });
      if (known && known.paidOn === paidOn && known.reference === reference) return;
      await requireFailed(tx, refund, body.attempt);
      const now = this.clock.now();
      const [asked, today] = [refund.requestedAt, now].map((at) => dayIn(lawZone, at));
      if (paidOn < asked! || paidOn > today!) throw new DomainError('transfer-day');
      const { id, orderId, amount } = refund;
      const recorded = { recordedAt: now, recordedBy: actor.personId };
      await tx.insert(RefundTransfer, { refundId: id, paidOn, reference, note, ...recorded });
      await tx.update(Refund, { id }, { status: 'elsewhere' });
      await postLedger(tx, { ...refundTransferEntry(amount), orderId, reference: id, at: now });
      await settleRefundDifference(tx, refund, { actor, now });
      await audit(tx, actor, now, {
        action: 'order.refund-elsewhere',
        subjectId: orderId,
        after: { refund: id, amount, paidOn, reference, note },
      });
    });
  }
}

async function lockRefund(
  tx: EntityManager,
  { orderId, refundId }: { orderId: string; refundId: string },
): Promise<Refund> {
  await lockOrder(tx, orderId);
  const refund = await tx.findOneBy(Refund, { id: refundId, orderId });
  if (!refund) throw new DomainError('not-found');
  return refund;
}

async function requireFailed(tx: EntityManager, refund: Refund, attempt: number): Promise<void> {
  const { payments } = await readMoney(tx, refund.orderId);
  const remedy = refundRemedy(
    refund,
    payments.find(({ id }) => id === refund.paymentId)!,
  );
  if (!remedy.may && remedy.because === 'disputed') throw new DomainError('refund-disputed');
  if (!remedy.may || refund.attempt !== attempt) throw new DomainError('money-changed');
}
