import { Injectable } from '@nestjs/common';
import { audit, Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { RefundFailure } from '../entities/refund-failure.entity';
import { Refund } from '../entities/refund.entity';
import type { Cause } from '../orders/conclude-order';
import { keepDifferences } from '../reconciliation/keep-differences';
import { refundsNotGiven } from '../reconciliation/refunds-not-given';

/** Keeps that an attempt came to nothing. She is owed the sum all the same: its credit note stands. */
@Injectable()
export class FailRefund {
  constructor(private readonly outbox: Outbox) {}

  /** Under the lock of the order's row. */
  async run(
    tx: EntityManager,
    { id, orderId, attempt, amount }: Refund,
    { reason, stripeRefund }: Pick<RefundFailure, 'reason' | 'stripeRefund'>,
    { actor, now }: Cause,
  ): Promise<void> {
    await tx.insert(RefundFailure, { refundId: id, attempt, stripeRefund, reason, failedAt: now });
    const failed = { status: 'failed' as const, failure: reason, stripeRefund: null, sentAt: null };
    await tx.update(Refund, { id }, failed);
    await audit(tx, actor, now, {
      action: 'order.refund-fail',
      subjectId: orderId,
      after: { refund: id, attempt, amount, reason, stripeRefund },
    });
    await this.outbox.publish(tx, 'billing.refund-failed', { refundId: id, attempt });
    // She was told that it comes: the owner reads it before tonight's comparison.
    await keepDifferences(tx, await refundsNotGiven(tx, { now, orderId }), now);
  }
}
