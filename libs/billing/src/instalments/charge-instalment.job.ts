import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { ApplyCharge } from '../orders/apply-charge';
import { lockOrder } from '../orders/lock-order';
import { NoteRefusal } from '../orders/note-refusal';
import { SyncOrder } from '../orders/sync-order';
import { noMeans } from '../rules/decline-kind';
import { intentStateOf } from '../stripe/intent-state';
import { StripeClient } from '../stripe/stripe-client';
import { attemptKey, attemptMetadata } from './attempt-key';
import { KeepMeans } from './keep-means';
import { StartAttempt, type StartedAttempt } from './start-attempt';

/** Charges an instalment without her. */
@Injectable()
export class ChargeInstalmentJob {
  constructor(
    outbox: Outbox,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly startAttempt: StartAttempt,
    private readonly keepMeans: KeepMeans,
    private readonly applyCharge: ApplyCharge,
    private readonly noteRefusal: NoteRefusal,
    private readonly syncOrder: SyncOrder,
  ) {
    outbox.handle('billing.instalment-due', 'charge-instalment', (due) =>
      this.run(due.instalmentId, due.attempt),
    );
  }

  /**
   * Repeatable at any time: the attempt is numbered and committed before Stripe hears of it, a repeat asks first what an
   * earlier run left at Stripe, and the key makes two runs at once one charge.
   */
  async run(instalmentId: string, number: number): Promise<void> {
    const known = await this.find(instalmentId);
    if (!known) return;
    if (known.open) await this.syncOrder.run(known.orderId);
    if (!known.asked) await this.keepMeans.run(known.customer);
    const started = await this.startAttempt.byJob(instalmentId, number);
    if (!started) return;
    const intent = await this.charge(started);
    // The answer to a repeat may be that of the first time: only asking tells what has become of it since.
    if (started.repeated && intent) await this.syncOrder.run(known.orderId);
    else await this.apply(started, intent);
  }

  private async find(instalmentId: string) {
    const [row] = await this.dataSource.query<
      Array<{ orderId: string; customer: string; asked: boolean; open: boolean }>
    >(
      `SELECT o.id AS "orderId", c.stripe_id AS customer, c.means->'chosen' IS DISTINCT FROM 'null' AND c.means IS NOT NULL AS asked,
         EXISTS (SELECT FROM payment_attempt a WHERE a.instalment_id = i.id AND a.ended_at IS NULL) AS open
       FROM instalment i JOIN purchase_order o ON o.id = i.order_id JOIN stripe_customer c ON c.person_id = o.person_id
       WHERE i.id = $1 AND i.status = 'due' AND o.status = 'active'`,
      [instalmentId],
    );
    return row;
  }

  /** Null when Stripe no longer has what should be charged. */
  private async charge(started: StartedAttempt): Promise<Stripe.PaymentIntent | null> {
    const { order, instalment, attempt, customer } = started;
    try {
      return await this.stripe.paymentIntents.create(
        {
          amount: instalment.amount,
          currency: order.currency.toLowerCase(),
          customer,
          payment_method: attempt.paymentMethod!,
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          off_session: true,
          confirm: true,
          metadata: attemptMetadata(started),
          expand: ['latest_charge'],
        },
        { idempotencyKey: attemptKey(attempt) },
      );
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      if (error.payment_intent) return error.payment_intent;
      if (error.param !== 'payment_method') throw error;
      await this.keepMeans.run(customer);
      return null;
    }
  }

  private async apply(
    { order: { id }, attempt }: StartedAttempt,
    intent: Stripe.PaymentIntent | null,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const cause = { actor: null, now: this.clock.now() };
      const order = await lockOrder(tx, id);
      const { instalmentId, number } = attempt;
      if (intent) {
        await tx.update(PaymentAttempt, { instalmentId, number }, { stripePaymentIntent: intent.id });
        await this.applyCharge.run(tx, order, [intentStateOf(intent)], cause);
      } else await this.noteRefusal.ofAttempt(tx, order, attempt, noMeans, cause);
    });
  }
}
