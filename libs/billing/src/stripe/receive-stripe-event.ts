import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, DomainError, Outbox, type ApiRequest, type Config } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { StripeClient } from './stripe-client';

/** The events that can change an order, or what it is charged on. Others are answered and forgotten. */
export const eventTypes = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.payment_failed',
  'payment_intent.succeeded',
  'charge.refunded',
  'refund.failed',
  'refund.updated',
  'customer.updated',
  'payment_method.attached',
  'payment_method.automatically_updated',
  'charge.dispute.created',
  'charge.dispute.closed',
] as const satisfies Stripe.Event.Type[];

@Injectable()
export class ReceiveStripeEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `invalid-signature`: nothing is stored, and Stripe sends again */
  async run(request: Pick<ApiRequest, 'rawBody' | 'headers'>): Promise<void> {
    await this.record(this.verify(request));
  }

  /** Keeps an event and has it acted upon, once however often it comes. */
  async record(event: Stripe.Event): Promise<void> {
    if (!(eventTypes as readonly string[]).includes(event.type)) return;
    const object = event.data.object as { id?: string };
    await this.dataSource.transaction(async (tx) => {
      const inserted = await tx.query<unknown[]>(
        `INSERT INTO stripe_event (id, type, object_id, received_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING id`,
        [event.id, event.type, object.id ?? '', this.clock.now()],
      );
      if (inserted.length === 0) return;
      await this.outbox.publish(tx, 'billing.stripe-event-received', { stripeEventId: event.id });
    });
  }

  private verify({ rawBody, headers }: Pick<ApiRequest, 'rawBody' | 'headers'>): Stripe.Event {
    try {
      const signature = headers['stripe-signature'] ?? '';
      return this.stripe.webhooks.constructEvent(rawBody ?? '', signature, this.config.STRIPE_WEBHOOK_SECRET);
    } catch {
      throw new DomainError('invalid-signature');
    }
  }
}
