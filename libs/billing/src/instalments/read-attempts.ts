import { Injectable } from '@nestjs/common';
import { Clock } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { checkoutIsOver } from '../rules/instalment-checkout';
import { StripeClient } from '../stripe/stripe-client';

type Session = Stripe.Checkout.Session;

/** An attempt as Stripe tells it. */
export interface AttemptAtStripe {
  instalmentId: string;
  number: number;
  session: string | null;
  intent: Stripe.PaymentIntent | null;
  /** Can never be paid any more, and was not. */
  over: boolean;
}

const perPage = 100;

/**
 * Asks Stripe about the attempts to pay an order's instalments: those open, and all that left an intent. One that was declined
 * can still be paid there, days later.
 */
@Injectable()
export class ReadAttempts {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(orderId: string, customer: string | null): Promise<AttemptAtStripe[]> {
    const attempts = await this.dataSource.manager
      .createQueryBuilder(PaymentAttempt, 'a')
      .innerJoin('instalment', 'i', 'i.id = a.instalment_id')
      .where('i.order_id = :orderId', { orderId })
      .andWhere(`(a.ended_at IS NULL OR a.stripe_payment_intent IS NOT NULL)`)
      .getMany();
    const found: AttemptAtStripe[] = [];
    for (const attempt of attempts) {
      found.push(
        attempt.atCheckout && !attempt.endedAt
          ? await this.atCheckout(attempt, customer)
          : await this.byJob(attempt, customer),
      );
    }
    return found;
  }

  private async byJob(attempt: PaymentAttempt, customer: string | null): Promise<AttemptAtStripe> {
    const { instalmentId, number, stripePaymentIntent: known } = attempt;
    const intent = known
      ? await this.stripe.paymentIntents.retrieve(known, { expand: ['latest_charge'] })
      : await this.findUnsaved(attempt, customer);
    return { instalmentId, number, session: attempt.checkoutSession, intent, over: false };
  }

  /** A process that died after Stripe had charged left no trace of it here, and Stripe forgets keys after a day. */
  private async findUnsaved(
    attempt: PaymentAttempt,
    customer: string | null,
  ): Promise<Stripe.PaymentIntent | null> {
    if (!customer) return null;
    const { data } = await this.stripe.paymentIntents.list({
      customer,
      limit: perPage,
      expand: ['data.latest_charge'],
    });
    return data.find(({ metadata }) => isOf(attempt, metadata)) ?? null;
  }

  private async atCheckout(attempt: PaymentAttempt, customer: string | null): Promise<AttemptAtStripe> {
    const { instalmentId, number, checkoutSession, startedAt } = attempt;
    const session = checkoutSession
      ? await this.stripe.checkout.sessions.retrieve(checkoutSession, {
          expand: ['payment_intent.latest_charge'],
        })
      : await this.findUnsavedSession(attempt, customer);
    if (!session)
      return {
        instalmentId,
        number,
        session: null,
        intent: null,
        over: checkoutIsOver(startedAt, this.clock.now()),
      };
    // While the page is open a refusal is told there, and another card may pass.
    const intent =
      session.status === 'complete' ? (session.payment_intent as Stripe.PaymentIntent | null) : null;
    return { instalmentId, number, session: session.id, intent, over: session.status === 'expired' };
  }

  private async findUnsavedSession(
    attempt: PaymentAttempt,
    customer: string | null,
  ): Promise<Session | null> {
    if (!customer) return null;
    const { data } = await this.stripe.checkout.sessions.list({
      customer,
      limit: perPage,
      expand: ['data.payment_intent.latest_charge'],
    });
    return data.find(({ metadata }) => isOf(attempt, metadata ?? {})) ?? null;
  }
}

function isOf({ instalmentId, number }: PaymentAttempt, metadata: Stripe.Metadata): boolean {
  return metadata['instalmentId'] === instalmentId && metadata['attempt'] === String(number);
}
