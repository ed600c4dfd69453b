import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, payInstalment } from '@tandem/contracts';
import { CONFIG, DomainError, type Config, type KnownActor } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { OfferVersion } from '../entities/offer-version.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { SyncOrder } from '../orders/sync-order';
import { checkoutEndsAt } from '../rules/instalment-checkout';
import { orUnavailable, StripeClient } from '../stripe/stripe-client';
import { attemptKey, attemptMetadata } from './attempt-key';
import { StartAttempt, type StartedAttempt } from './start-attempt';

/** Lets her pay an instalment herself. */
@Injectable()
export class PayInstalment {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly syncOrder: SyncOrder,
    private readonly startAttempt: StartAttempt,
  ) {}

  /**
   * The page to pay on; the one that is open, if there is one.
   * @throws DomainError `not-found`, `not-payable`, `payment-under-way`, `payment-unavailable`
   */
  async run({ params }: InputOf<typeof payInstalment>, actor: KnownActor): Promise<{ url: string }> {
    const { orderId, instalmentId } = params;
    await this.requireHers(orderId, actor);
    // What is under way, or over, is known first: nobody pays twice, and a page that has ended is not shown.
    await orUnavailable(this.syncOrder.run(orderId, { actor }));
    const started = await this.startAttempt.byHer(orderId, instalmentId, actor);
    const session = await orUnavailable(this.open(started, actor));
    if (!session.url) throw new DomainError('payment-under-way');
    return { url: session.url };
  }

  private async requireHers(id: string, { personId }: KnownActor): Promise<void> {
    const [hers] = await this.dataSource.query<unknown[]>(
      'SELECT FROM purchase_order WHERE id = $1 AND person_id = $2',
      [id, personId],
    );
    if (!hers) throw new DomainError('not-found');
  }

  private async open(started: StartedAttempt, actor: KnownActor): Promise<Stripe.Checkout.Session> {
    const { checkoutSession, instalmentId, number } = started.attempt;
    if (checkoutSession) return this.stripe.checkout.sessions.retrieve(checkoutSession);
    const session = await this.create(started, actor);
    await this.dataSource.manager.update(
      PaymentAttempt,
      { instalmentId, number },
      { checkoutSession: session.id },
    );
    return session;
  }

  private async create(started: StartedAttempt, actor: KnownActor): Promise<Stripe.Checkout.Session> {
    const { order, instalment, attempt, customer } = started;
    const { offerId, offerVersion: number } = order;
    const { terms } = await this.dataSource.manager.findOneByOrFail(OfferVersion, { offerId, number });
    const parts = await this.dataSource.manager.countBy(Instalment, { orderId: order.id });
    const page = `${this.config.PORTAL_URL}/commandes/${order.id}`;
    const metadata = attemptMetadata(started);
    return this.stripe.checkout.sessions.create(
      {
        mode: 'payment',
        customer,
        client_reference_id: order.id,
        metadata,
        allowed_payment_method_types: ['card', 'sepa_debit'],
        expires_at: Math.floor(checkoutEndsAt(attempt.startedAt).getTime() / 1000),
        success_url: `${page}?regle`,
        cancel_url: page,
        locale: actor.locale,
        // What passes now serves for what is left.
        payment_intent_data: { metadata, setup_future_usage: 'off_session' },
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: order.currency.toLowerCase(),
              unit_amount: instalment.amount,
              product_data: { name: `${terms.name} (${instalment.position}/${parts})` },
            },
          },
        ],
      },
      { idempotencyKey: attemptKey(attempt) },
    );
  }
}
