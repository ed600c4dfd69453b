import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Actor, type Config } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from './entities/purchase-order.entity';
import { FindCustomer } from './find-customer';
import { ReadCheckout } from './read-checkout';
import { checkoutExpiresAt } from './rules/seat-hold';
import { StripeClient } from './stripe-client';

@Injectable()
export class OpenCheckout {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly findCustomer: FindCustomer,
    private readonly readCheckout: ReadCheckout,
  ) {}

  /**
   * Gives a pending order its page at Stripe. Repeatable: whatever an attempt that broke off left behind is taken up.
   * @param continued an earlier attempt may have reached Stripe
   */
  async run(order: PurchaseOrder, actor: Pick<Actor, 'locale'>, continued: boolean): Promise<void> {
    const customer = await this.findCustomer.idOf(order.personId);
    const session =
      (continued && (await this.readCheckout.find(order))) ||
      (await this.create(order, customer, actor.locale));
    await this.save(order.id, session);
  }

  private async create(order: PurchaseOrder, customer: string, locale: Actor['locale']) {
    const metadata = { orderId: order.id, personId: order.personId, cohortId: order.cohortId };
    const page = `${this.config.PORTAL_URL}/commandes/${order.id}`;
    return this.stripe.checkout.sessions.create(
      {
        mode: 'payment',
        customer,
        client_reference_id: order.id,
        metadata,
        // Copied by hand: Stripe does not carry a session's metadata over to its intent and charge.
        payment_intent_data: { metadata },
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: order.currency.toLowerCase(),
              unit_amount: order.amount,
              product_data: { name: await this.nameOf(order.cohortId) },
            },
          },
        ],
        expires_at: checkoutExpiresAt(order.heldUntil),
        success_url: `${page}?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${page}/annulee`,
        locale,
      },
      { idempotencyKey: `order:${order.id}:checkout:1` },
    );
  }

  private async nameOf(cohortId: string): Promise<string> {
    const [cohort] = await this.dataSource.query<Array<{ name: string }>>(
      'SELECT name FROM cohort WHERE id = $1',
      [cohortId],
    );
    return cohort!.name;
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
