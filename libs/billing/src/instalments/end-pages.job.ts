import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { SyncOrder } from '../orders/sync-order';
import { endPage } from '../stripe/end-page';
import { StripeClient } from '../stripe/stripe-client';

/** Ends the pages of an order that is over: what she paid there would only be given back. */
@Injectable()
export class EndPagesJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly syncOrder: SyncOrder,
  ) {
    outbox.handle('billing.order-ended', 'billing.end-pages', ({ orderId }) => this.run(orderId));
  }

  private async run(orderId: string): Promise<void> {
    if ((await this.open(orderId)).length === 0) return;
    // A page whose answer was lost is known by its metadata only.
    await this.syncOrder.run(orderId);
    for (const { session } of await this.open(orderId)) if (session) await endPage(this.stripe, session);
    await this.syncOrder.run(orderId);
  }

  private open(orderId: string): Promise<Array<{ session: string | null }>> {
    return this.dataSource.query(
      `SELECT a.checkout_session AS session FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
       WHERE i.order_id = $1 AND a.at_checkout AND a.ended_at IS NULL`,
      [orderId],
    );
  }
}
