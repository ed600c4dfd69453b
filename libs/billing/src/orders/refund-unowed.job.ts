import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import { StripeClient } from '../stripe/stripe-client';
import { SyncOrder } from './sync-order';

/** Gives back money that nobody owed us: paid when no seat was left, or after the order had ended. */
@Injectable()
export class RefundUnowedJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly syncOrder: SyncOrder,
  ) {
    outbox.handle('billing.payment-unowed', 'refund-unowed-payment', ({ paymentId }) => this.run(paymentId));
  }

  /** Repeatable: what Stripe has given back once is not given again. */
  async run(paymentId: string): Promise<void> {
    const payment = await this.dataSource.manager.findOneBy(Payment, { id: paymentId });
    if (!payment || payment.refunded >= payment.amount) return;
    try {
      await this.stripe.refunds.create(
        { payment_intent: payment.stripePaymentIntent, metadata: { orderId: payment.orderId } },
        { idempotencyKey: `refund:${payment.id}` },
      );
    } catch (error) {
      if (!alreadyRefunded(error)) throw error;
    }
    await this.syncOrder.run(payment.orderId);
  }
}

function alreadyRefunded(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'charge_already_refunded';
}
