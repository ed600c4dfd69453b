import { Injectable } from '@nestjs/common';
import { Id } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeEvent } from '../entities/stripe-event.entity';
import { StripeClient } from './stripe-client';
import { SyncOrder } from '../orders/sync-order';

@Injectable()
export class StripeEventJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly syncOrder: SyncOrder,
  ) {
    outbox.handle('billing.stripe-event-received', 'apply-stripe-event', ({ stripeEventId }) =>
      this.run(stripeEventId),
    );
  }

  async run(stripeEventId: string): Promise<void> {
    const event = await this.dataSource.manager.findOneBy(StripeEvent, { id: stripeEventId });
    if (!event || event.doneAt) return;
    const orderId = await this.orderOf(stripeEventId);
    if (orderId) await this.syncOrder.run(orderId, { stripeEventId });
    else
      await this.dataSource.manager.update(StripeEvent, { id: stripeEventId }, { doneAt: this.clock.now() });
  }

  /** The order that an event is about; null when it is about something else on the same Stripe account. */
  private async orderOf(stripeEventId: string): Promise<string | null> {
    const { data } = await this.stripe.events.retrieve(stripeEventId);
    const { metadata } = data.object as { metadata?: Record<string, string> | null };
    const id = Id.safeParse(metadata?.['orderId']);
    if (!id.success) return null;
    return (await this.dataSource.manager.existsBy(PurchaseOrder, { id: id.data })) ? id.data : null;
  }
}
