import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { ReadOrderAtStripe } from './read-order-at-stripe';
import type { Closing } from '../rules/checkout-transition';
import { tooLateToOpen } from '../rules/seat-hold';
import { endPage } from '../stripe/end-page';
import { StripeClient } from '../stripe/stripe-client';
import { SyncOrder } from './sync-order';

@Injectable()
export class CloseCheckout {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readOrder: ReadOrderAtStripe,
    private readonly syncOrder: SyncOrder,
  ) {}

  /**
   * Ends a pending order: at Stripe first, so that its seat is never free while somebody can still pay for it. One that
   * was paid in the meantime becomes paid.
   */
  async run(orderId: string, closing: NonNullable<Closing>, actor?: Actor): Promise<void> {
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    if (order.status !== 'pending') return;
    const session = await this.endPage(order);
    // No session yet, but a request on its way to Stripe may still open one: look again later.
    const undecided =
      !session && closing === 'hold-ended' && !tooLateToOpen(order.heldUntil, this.clock.now());
    if (!undecided) await this.syncOrder.run(orderId, { actor, closing });
  }

  /** Nobody can pay on the order's page any more. Repeatable. Returns what Stripe said of it before. */
  async endPage(order: PurchaseOrder): Promise<Stripe.Checkout.Session | null> {
    const session = await this.readOrder.findSession(order);
    if (session?.status === 'open') await endPage(this.stripe, session.id);
    return session;
  }
}
