import { Inject, Injectable } from '@nestjs/common';
import type { changeMeansOfPayment, InputOf, MeansOfPayment } from '@tandem/contracts';
import { CONFIG, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { OrdersQueries } from '../orders/orders.queries';
import { FindCustomer } from '../stripe/find-customer';
import { orUnavailable, StripeClient } from '../stripe/stripe-client';
import { KeepMeans } from './keep-means';

/** What her instalments are charged on: shown here, changed at Stripe. */
@Injectable()
export class ChangeMeans {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly orders: OrdersQueries,
    private readonly findCustomer: FindCustomer,
    private readonly keepMeans: KeepMeans,
  ) {}

  async current({ personId }: KnownActor): Promise<{ means: MeansOfPayment | null }> {
    const customer = await this.dataSource.manager.findOneBy(StripeCustomer, { personId });
    if (!customer?.means?.chosen) return { means: null };
    const { kind, brand, last4, expires } = customer.means.chosen;
    return { means: { kind, brand, last4, expires } };
  }

  /** Asks Stripe, so that what she has just changed there is known when she is back. Nothing to ask without a customer. */
  async refresh({ personId }: KnownActor): Promise<void> {
    const customer = await this.dataSource.manager.findOneBy(StripeCustomer, { personId });
    if (customer) await this.keepMeans.run(customer.stripeId);
  }

  /** @throws DomainError `not-found`, `payment-unavailable` */
  async open({ params }: InputOf<typeof changeMeansOfPayment>, actor: KnownActor): Promise<{ url: string }> {
    const order = await this.orders.own(params.orderId, actor);
    const page = `${this.config.PORTAL_URL}/commandes/${order.id}`;
    const { url } = await orUnavailable(
      this.session(await this.findCustomer.idOf(actor.personId), page, actor),
    );
    return { url };
  }

  private session(customer: string, page: string, { locale }: KnownActor) {
    return this.stripe.billingPortal.sessions.create({
      customer,
      locale,
      return_url: page,
      flow_data: {
        type: 'payment_method_update',
        after_completion: { type: 'redirect', redirect: { return_url: `${page}?carte` } },
      },
    });
  }
}
