import { Injectable, Logger } from '@nestjs/common';
import { Clock, RecurringTasks } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { CloseCheckout } from './close-checkout';
import { eventTypes, ReceiveStripeEvent } from '../stripe/receive-stripe-event';
import { StripeClient } from '../stripe/stripe-client';
import { StripeEventJob } from '../stripe/stripe-event.job';
import { SyncOrder } from './sync-order';

const everySeconds = 30;
const batch = 200;
const eventWindowSeconds = 24 * 3600;
const eventsAtMost = 1000;
const debited = `EXISTS (SELECT FROM instalment i WHERE i.order_id = o.id AND i.status = 'processing')`;

/** Asks Stripe what nobody told us: whatever broke off anywhere between a click and its effect is taken up here. */
@Injectable()
export class Reconcile {
  private readonly log = new Logger(Reconcile.name);

  constructor(
    tasks: RecurringTasks,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly closeCheckout: CloseCheckout,
    private readonly syncOrder: SyncOrder,
    private readonly receive: ReceiveStripeEvent,
    private readonly applyEvent: StripeEventJob,
  ) {
    tasks.every(everySeconds, 'billing.pending-orders', () => this.pendingOrders());
    tasks.every(everySeconds, 'billing.ended-holds', () => this.endedHolds());
    tasks.every(3600, 'billing.bank-debits', () => this.bankDebits());
    tasks.every(everySeconds, 'billing.missed-events', () => this.missedEvents());
    tasks.every(everySeconds, 'billing.unfinished', () => this.unfinished());
  }

  /** Orders whose hold runs, and whose news may have been lost. Those of the last seconds are still being opened. */
  private async pendingOrders(): Promise<void> {
    const now = this.clock.now();
    const ids = await this.ids(
      `SELECT id FROM purchase_order WHERE status = 'pending' AND held_until > $1 AND created_at < $2
       ORDER BY held_until LIMIT ${batch}`,
      [now, new Date(now.getTime() - 10_000)],
    );
    await this.each(ids, (id) => this.syncOrder.run(id));
  }

  private async endedHolds(): Promise<void> {
    const ids = await this.ids(
      `SELECT id FROM purchase_order o WHERE status = 'pending' AND held_until <= $1 AND NOT ${debited}
       ORDER BY held_until LIMIT ${batch}`,
      [this.clock.now()],
    );
    await this.each(ids, (id) => this.closeCheckout.run(id, 'hold-ended'));
  }

  /**
   * A bank debit takes days: asked after now and then, so that many of them never keep a seat from being freed. Those of later
   * instalments are attempts, which `Dunning` asks after.
   */
  private async bankDebits(): Promise<void> {
    const ids = await this.ids(
      `SELECT id FROM purchase_order o WHERE status = 'pending' AND held_until <= $1 AND ${debited}
       ORDER BY held_until LIMIT ${batch}`,
      [this.clock.now()],
    );
    await this.each(ids, (id) => this.syncOrder.run(id));
  }

  /** Webhooks that never came. */
  private async missedEvents(): Promise<void> {
    const since = Math.floor(this.clock.now().getTime() / 1000) - eventWindowSeconds;
    const recent = await this.stripe.events
      .list({ types: [...eventTypes], created: { gte: since }, limit: 100 })
      .autoPagingToArray({ limit: eventsAtMost });
    const missed = new Set(
      await this.ids(`SELECT id FROM unnest($1::text[]) AS id EXCEPT SELECT id FROM stripe_event`, [
        recent.map((event) => event.id),
      ]),
    );
    for (const event of recent) if (missed.has(event.id)) await this.receive.record(event);
  }

  /** Events whose job gave up after its last attempt. */
  private async unfinished(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - 2 * 3_600_000);
    const events = await this.ids(
      `SELECT id FROM stripe_event WHERE done_at IS NULL AND received_at < $1 ORDER BY received_at LIMIT ${batch}`,
      [since],
    );
    await this.each(events, (id) => this.applyEvent.run(id));
  }

  private async ids(sql: string, values: unknown[]): Promise<string[]> {
    return (await this.dataSource.query<Array<{ id: string }>>(sql, values)).map((row) => row.id);
  }

  /** One that fails does not stop the others, unless it is Stripe itself that cannot be reached. */
  private async each(ids: string[], act: (id: string) => Promise<void>): Promise<void> {
    for (const id of ids) {
      try {
        await act(id);
      } catch (error) {
        if (error instanceof Stripe.errors.StripeConnectionError) throw error;
        this.log.error(`${id}: ${(error as Error).message}`, (error as Error).stack);
      }
    }
  }
}
