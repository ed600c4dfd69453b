import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { Payment } from './entities/payment.entity';
import { StripeClient } from './stripe-client';
import { SyncOrder } from './sync-order';

/** Gives back the money of an order that was paid when no seat was left. */
@Injectable()
export class RefundUnseatedJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly syncOrder: SyncOrder,
  ) {
    outbox.handle('billing.order-refunded-unseated', 'refund-unseated-order', ({ orderId }) =>
      this.run(orderId),
    );
  }

  /** Repeatable: what Stripe has given back once is not given again. */
  async run(orderId: string): Promise<void> {
    const payment = await this.dataSource.manager.findOneBy(Payment, { orderId });
    if (!payment || payment.refunded >= payment.amount) return;
    try {
      await this.stripe.refunds.create(
        { payment_intent: payment.stripePaymentIntent, metadata: { orderId } },
        { idempotencyKey: `refund:${payment.id}` },
      );
    } catch (error) {
      if (!alreadyRefunded(error)) throw error;
    }
    await this.syncOrder.run(orderId);
  }
}

function alreadyRefunded(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'charge_already_refunded';
}
