import { Injectable } from '@nestjs/common';
import { Id } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeEvent } from '../entities/stripe-event.entity';
import { StripeClient } from './stripe-client';
import { KeepMeans } from '../instalments/keep-means';
import { SyncOrder } from '../orders/sync-order';

interface EventObject {
  id: string;
  object: string;
  metadata?: Record<string, string> | null;
  customer?: string | null;
  payment_intent?: string | null;
}

@Injectable()
export class StripeEventJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly syncOrder: SyncOrder,
    private readonly keepMeans: KeepMeans,
  ) {
    outbox.handle('billing.stripe-event-received', 'apply-stripe-event', ({ stripeEventId }) =>
      this.run(stripeEventId),
    );
  }

  async run(stripeEventId: string): Promise<void> {
    const event = await this.dataSource.manager.findOneBy(StripeEvent, { id: stripeEventId });
    if (!event || event.doneAt) return;
    const { data } = await this.stripe.events.retrieve(stripeEventId);
    const object = data.object as EventObject;
    const orderId = await this.orderOf(object);
    if (orderId) return this.syncOrder.run(orderId, { stripeEventId, intent: intentOf(object) });
    if (object.object === 'customer') await this.keepMeans.run(object.id);
    if (object.object === 'payment_method' && object.customer) await this.keepMeans.run(object.customer);
    await this.dataSource.manager.update(StripeEvent, { id: stripeEventId }, { doneAt: this.clock.now() });
  }

  /** The order that an event is about; null when it is about something else on the same Stripe account. */
  private async orderOf({ metadata, payment_intent: intent }: EventObject): Promise<string | null> {
    const payment =
      intent && (await this.dataSource.manager.findOneBy(Payment, { stripePaymentIntent: intent }));
    if (payment) return payment.orderId;
    const told = Id.safeParse(metadata?.['orderId'] ?? (intent && (await this.orderOfIntent(intent))));
    if (!told.success) return null;
    return (await this.dataSource.manager.existsBy(PurchaseOrder, { id: told.data })) ? told.data : null;
  }

  /** A dispute bears no metadata of ours, and may be told of before its payment is on our books. */
  private async orderOfIntent(id: string): Promise<string | undefined> {
    return (await this.stripe.paymentIntents.retrieve(id)).metadata['orderId'];
  }
}

function intentOf({ id, object, payment_intent: intent }: EventObject): string | null {
  return object === 'payment_intent' ? id : (intent ?? null);
}
