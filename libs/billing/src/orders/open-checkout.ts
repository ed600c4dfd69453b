import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, dayIn, type Actor, type Config } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { OfferVersion } from '../entities/offer-version.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { FindCustomer } from '../stripe/find-customer';
import { ReadOrderAtStripe } from './read-order-at-stripe';
import { lawZone } from '../rules/sale-regime';
import { checkoutExpiresAt, holdBeganAt } from '../rules/seat-hold';
import { StripeClient } from '../stripe/stripe-client';

@Injectable()
export class OpenCheckout {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly findCustomer: FindCustomer,
    private readonly readOrder: ReadOrderAtStripe,
  ) {}

  /**
   * Gives a pending order its page at Stripe. Repeatable: whatever an attempt that broke off left behind is taken up.
   * @param continued an earlier attempt may have reached Stripe
   */
  async run(order: PurchaseOrder, actor: Pick<Actor, 'locale'>, continued: boolean): Promise<void> {
    const customer = await this.findCustomer.idOf(order.personId);
    const session =
      (continued && (await this.readOrder.findSession(order))) ||
      (await this.create(order, customer, actor.locale));
    await this.save(order.id, session);
  }

  private async create(order: PurchaseOrder, customer: string, locale: Actor['locale']) {
    const page = `${this.config.PORTAL_URL}/commandes/${order.id}`;
    const common = {
      customer,
      client_reference_id: order.id,
      metadata: metadataOf(order),
      allowed_payment_method_types: ['card', 'sepa_debit'],
      expires_at: checkoutExpiresAt(order.heldUntil, this.clock.now()),
      success_url: `${page}?session={CHECKOUT_SESSION_ID}`,
      cancel_url: `${page}/annulee`,
      locale,
    } satisfies Stripe.Checkout.SessionCreateParams;
    const instalments = await this.dataSource.manager.find(Instalment, {
      where: { orderId: order.id },
      order: { position: 'ASC' },
    });
    // Planned when the hold began: with the order, or with the signature that renewed it.
    const dueNow = instalments[0]!.dueOn <= dayIn(lawZone, holdBeganAt(order.heldUntil));
    const mode = dueNow ? await this.payment(order, instalments) : setup(order);
    return this.stripe.checkout.sessions.create(
      { ...common, ...mode },
      { idempotencyKey: `order:${order.id}:checkout:1` },
    );
  }

  private async payment(order: PurchaseOrder, instalments: Instalment[]) {
    const name = await this.nameOf(order);
    return {
      mode: 'payment',
      payment_intent_data: {
        // Copied by hand: Stripe does not carry a session's metadata over to its intent and charge.
        metadata: metadataOf(order),
        ...(instalments.length > 1 ? { setup_future_usage: 'off_session' as const } : {}),
      },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: order.currency.toLowerCase(),
            unit_amount: instalments[0]!.amount,
            product_data: { name: instalments.length > 1 ? `${name} (1/${instalments.length})` : name },
          },
        },
      ],
    } satisfies Stripe.Checkout.SessionCreateParams;
  }

  private async nameOf({ offerId, offerVersion: number }: PurchaseOrder): Promise<string> {
    return (await this.dataSource.manager.findOneByOrFail(OfferVersion, { offerId, number })).terms.name;
  }

  private async save(orderId: string, session: Stripe.Checkout.Session): Promise<void> {
    await this.dataSource.manager.update(
      PurchaseOrder,
      { id: orderId },
      { checkoutSessionId: session.id, checkoutUrl: session.url },
    );
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    // Given up while Stripe was opening it: nobody may pay for a seat that is no longer hers.
    if (order.status !== 'pending' && session.status === 'open') {
      await this.stripe.checkout.sessions.expire(session.id);
    }
  }
}

/** Nothing is due yet: she only leaves a means of payment. */
function setup(order: PurchaseOrder) {
  return {
    mode: 'setup',
    currency: order.currency.toLowerCase(),
    setup_intent_data: { metadata: metadataOf(order) },
  } satisfies Stripe.Checkout.SessionCreateParams;
}

function metadataOf(order: PurchaseOrder) {
  return { orderId: order.id, personId: order.personId, offerId: order.offerId };
}
