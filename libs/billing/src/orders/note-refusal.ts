import { Injectable } from '@nestjs/common';
import { dayIn, Outbox } from '@tandem/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { chargeTime } from '../rules/charge-time';
import { declineKind } from '../rules/decline-kind';
import { nextAttempt } from '../rules/dunning';
import { lawZone } from '../rules/sale-regime';
import type { Cause } from './conclude-order';

/** An instalment that was refused: when it is tried again, and that she is told. Under the lock of the order's row. */
@Injectable()
export class NoteRefusal {
  constructor(private readonly outbox: Outbox) {}

  /** A refusal starts her grace once, and says when it is tried again without her. */
  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    { instalment, attempt }: { instalment: Instalment; attempt: PaymentAttempt | null },
    lastDecline: string | null,
    { now }: Cause,
  ): Promise<void> {
    if (!order.concludedAt) return this.beforeItBinds(tx, instalment, lastDecline);
    const { id: instalmentId, dueOn } = instalment;
    const firstFailedAt = instalment.firstFailedAt ?? now;
    const days = { firstFailedOn: dayIn(lawZone, firstFailedAt), lastFailedOn: dayIn(lawZone, now) };
    const { on } = nextAttempt({ dueOn, ...days, decline: lastDecline });
    const renewed = attempt?.paymentMethod && (await hasOtherMeans(tx, order, attempt.paymentMethod));
    const next = { firstFailedAt, nextAttemptAt: renewed ? now : on && chargeTime(on) };
    await tx.update(Instalment, { id: instalmentId }, { status: 'due', lastDecline, ...next });
    await this.outbox.publish(tx, 'billing.instalment-declined', {
      instalmentId,
      attempt: instalment.attempts,
      confirm: declineKind(lastDecline) === 'authentication',
    });
  }

  /** An attempt that Stripe refused before there was an intent. */
  async ofAttempt(
    tx: EntityManager,
    order: PurchaseOrder,
    attempt: PaymentAttempt,
    decline: string,
    cause: Cause,
  ): Promise<void> {
    const { instalmentId, number } = attempt;
    const ended = { outcome: 'declined' as const, decline, endedAt: cause.now };
    const { affected } = await tx.update(PaymentAttempt, { instalmentId, number, endedAt: IsNull() }, ended);
    if (!affected) return;
    const instalment = await tx.findOneByOrFail(Instalment, { id: instalmentId });
    if (instalment.status === 'due') await this.run(tx, order, { instalment, attempt }, decline, cause);
  }

  /** It is the checkout that tells her, and lets her try again. */
  private async beforeItBinds(
    tx: EntityManager,
    { id, orderId, status }: Instalment,
    lastDecline: string | null,
  ): Promise<void> {
    await tx.update(Instalment, { id }, { status: 'due', lastDecline });
    // Days after she had left the page: only a mail can tell her that her seat is free again.
    if (status === 'processing') await this.outbox.publish(tx, 'billing.first-debit-refused', { orderId });
  }
}

/**
 * Whether she gave another means of payment while this one was being charged: that one is tried at once. Her row is shared,
 * so that a change which is not committed yet is waited for.
 */
async function hasOtherMeans(tx: EntityManager, order: PurchaseOrder, charged: string): Promise<boolean> {
  const customer = await tx.findOne(StripeCustomer, {
    where: { personId: order.personId },
    lock: { mode: 'pessimistic_read' },
  });
  const chosen = customer?.means?.chosen?.id;
  return chosen !== undefined && chosen !== charged;
}
