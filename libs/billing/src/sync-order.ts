import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { ApplyTransition } from './apply-transition';
import { PurchaseOrder } from './entities/purchase-order.entity';
import { StripeEvent } from './entities/stripe-event.entity';
import { checkoutStateOf, ReadCheckout } from './read-checkout';
import type { Closing } from './rules/order-transition';

interface Cause {
  /** Who set it off; absent for Stripe and the clock. */
  actor?: Actor;
  closing?: Closing;
  /** The event that asked for it, done with the same commit. */
  stripeEventId?: string;
}

@Injectable()
export class SyncOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readCheckout: ReadCheckout,
    private readonly applyTransition: ApplyTransition,
  ) {}

  /**
   * Brings an order to what Stripe says now. Webhook, success page and reconciliation all end here: none of them carries
   * news, they only say that it is worth asking.
   */
  async run(orderId: string, cause: Cause = {}): Promise<void> {
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    const session = await this.readCheckout.find(order);
    await this.dataSource.transaction(async (tx) => {
      const now = this.clock.now();
      if (session && !order.checkoutSessionId) {
        await tx.update(
          PurchaseOrder,
          { id: orderId },
          { checkoutSessionId: session.id, checkoutUrl: session.url },
        );
      }
      if (cause.stripeEventId) await tx.update(StripeEvent, { id: cause.stripeEventId }, { doneAt: now });
      await this.applyTransition.run(tx, orderId, checkoutStateOf(session), {
        actor: cause.actor ?? null,
        closing: cause.closing ?? null,
        now,
      });
    });
  }
}
