import { Injectable, Logger } from '@nestjs/common';
import { Clock, Outbox, RecurringTasks } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import type { RefundFailure } from '../entities/refund-failure.entity';
import { Refund } from '../entities/refund.entity';
import { lockOrder } from '../orders/lock-order';
import { SyncOrder } from '../orders/sync-order';
import { failureOf } from '../stripe/intent-state';
import { StripeClient } from '../stripe/stripe-client';
import { FailRefund } from './fail-refund';

type Failure = Pick<RefundFailure, 'reason' | 'stripeRefund'>;

const batch = 200;
const waitMilliseconds = 2 * 3_600_000;

/** Tells Stripe of a refund that was decided here. What Stripe says of it then comes as everything else, by asking. */
@Injectable()
export class SendRefundJob {
  private readonly log = new Logger(SendRefundJob.name);

  constructor(
    outbox: Outbox,
    tasks: RecurringTasks,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly syncOrder: SyncOrder,
    private readonly failRefund: FailRefund,
  ) {
    outbox.handle('billing.refund-asked', 'send-refund', ({ refundId }) => this.run(refundId));
    tasks.every(600, 'billing.asked-refunds', () => this.leftOver());
  }

  /** Repeatable, after any time: Stripe forgets a key after a day, so that it is asked what it has given first. */
  async run(refundId: string): Promise<void> {
    const asked = await this.findAsked(refundId);
    if (!asked) return;
    // What was given in the dashboard meanwhile is matched first: it may be this one.
    await this.syncOrder.run(asked.orderId);
    const refund = await this.findAsked(refundId);
    if (!refund) return;
    const payment = await this.dataSource.manager.findOneByOrFail(Payment, { id: refund.paymentId });
    const given = await this.findGiven(refund, payment);
    const failure = given ? outcomeOf(given) : await this.give(refund, payment);
    await this.syncOrder.run(refund.orderId);
    if (failure) await this.keepFailure(refund, failure);
  }

  private findAsked(id: string): Promise<Refund | null> {
    return this.dataSource.manager.findOneBy(Refund, { id, status: 'asked' });
  }

  private async findGiven(
    { id, attempt }: Refund,
    { stripePaymentIntent }: Payment,
  ): Promise<Stripe.Refund | undefined> {
    const given = this.stripe.refunds.list({ payment_intent: stripePaymentIntent, limit: 100 });
    for await (const refund of given) {
      const { refundId, attempt: number = '1' } = refund.metadata ?? {};
      if (refundId === id && number === String(attempt)) return refund;
    }
    return undefined;
  }

  /** Null when Stripe has it; otherwise why Stripe will never have it. */
  private async give({ id, orderId, amount, attempt }: Refund, payment: Payment): Promise<Failure | null> {
    const first = attempt === 1;
    const metadata = { orderId, refundId: id, ...(first ? {} : { attempt }) };
    try {
      return outcomeOf(
        await this.stripe.refunds.create(
          { payment_intent: payment.stripePaymentIntent, amount, metadata },
          { idempotencyKey: first ? `refund:${id}` : `refund:${id}:attempt:${attempt}` },
        ),
      );
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      return { reason: error.code ?? 'invalid_request', stripeRefund: null };
    }
  }

  private async keepFailure({ id, orderId, attempt }: Refund, failure: Failure): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await lockOrder(tx, orderId);
      const refund = await tx.findOneBy(Refund, { id, attempt, status: 'asked' });
      if (refund) await this.failRefund.run(tx, refund, failure, { actor: null, now: this.clock.now() });
    });
  }

  /** Refunds whose job gave up after its last attempt. */
  private async leftOver(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - waitMilliseconds);
    const ids = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM refund WHERE status = 'asked' AND coalesce(retried_at, requested_at) < $1 ORDER BY requested_at LIMIT ${batch}`,
      [since],
    );
    for (const { id } of ids)
      await this.run(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`, error.stack));
  }
}

function outcomeOf(refund: Stripe.Refund): Failure | null {
  const reason = failureOf(refund);
  return reason ? { reason, stripeRefund: refund.id } : null;
}
