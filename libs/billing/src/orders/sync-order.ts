import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeEvent } from '../entities/stripe-event.entity';
import type { AttemptAtStripe } from '../instalments/read-attempts';
import type { Closing } from '../rules/checkout-transition';
import { ApplyCharge } from './apply-charge';
import { ApplyCheckout } from './apply-checkout';
import { lockOrder } from './lock-order';
import { ReadOrderAtStripe, type OrderAtStripe } from './read-order-at-stripe';

interface Cause {
  /** Who set it off; absent for Stripe and the clock. */
  actor?: Actor;
  closing?: Closing;
  /** The event that asked for it, done with the same commit. */
  stripeEventId?: string;
  /** The intent that somebody told of. */
  intent?: string | null;
}

@Injectable()
export class SyncOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readOrder: ReadOrderAtStripe,
    private readonly applyCheckout: ApplyCheckout,
    private readonly applyCharge: ApplyCharge,
  ) {}

  /**
   * Brings an order to what Stripe says now. Webhook, success page and reconciliation all end here: none of them carries
   * news, they only say that it is worth asking.
   */
  async run(orderId: string, { actor, closing, stripeEventId, intent }: Cause = {}): Promise<void> {
    const found = await this.readOrder.run(orderId, intent);
    await this.dataSource.transaction(async (tx) => {
      await this.apply(tx, orderId, found, { actor, closing });
      if (stripeEventId) await tx.update(StripeEvent, { id: stripeEventId }, { doneAt: this.clock.now() });
    });
  }

  /** What was found at Stripe, under the lock of the order's row; the order as it is then. */
  async apply(
    tx: EntityManager,
    orderId: string,
    found: OrderAtStripe,
    { actor, closing = null }: Pick<Cause, 'actor' | 'closing'>,
  ): Promise<PurchaseOrder> {
    const now = this.clock.now();
    const order = await lockOrder(tx, orderId);
    // She signed, and her hold was renewed, while it was looked at.
    const renewed = closing === 'hold-ended' && order.heldUntil > now;
    const cause = { actor: actor ?? null, closing: renewed ? null : closing, now };
    if (found.session && !order.checkoutSessionId) {
      const { id: checkoutSessionId, url: checkoutUrl } = found.session;
      await tx.update(PurchaseOrder, { id: orderId }, { checkoutSessionId, checkoutUrl });
    }
    for (const attempt of found.attempts) await keepAttempt(tx, attempt, now);
    await this.applyCharge.run(tx, order, found.intents, cause);
    await this.applyCheckout.run(tx, order, found.checkout, cause);
    return order;
  }
}

/** What Stripe made of an attempt, before anything is concluded from it. */
async function keepAttempt(
  tx: EntityManager,
  { instalmentId, number, session, intent, over }: AttemptAtStripe,
  now: Date,
): Promise<void> {
  const known = { checkoutSession: session, ...(intent ? { stripePaymentIntent: intent.id } : {}) };
  const end = over ? { outcome: 'abandoned' as const, endedAt: now } : {};
  await tx.update(PaymentAttempt, { instalmentId, number, endedAt: IsNull() }, { ...known, ...end });
}
