import { Injectable } from '@nestjs/common';
import { audit, Clock } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { lockActiveOrders } from '../orders/lock-order';
import { chosenMeans, type KnownMeans, type Means, type MeansAtStripe } from '../rules/chosen-means';
import { StripeClient } from '../stripe/stripe-client';

const methodsAtMost = 20;

/** Follows what Stripe keeps of her means of payment: events, pages and jobs only say that it is worth asking. */
@Injectable()
export class KeepMeans {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns what her instalments are charged on from now on */
  async run(customerId: string): Promise<Means | null> {
    const found = await this.read(customerId);
    return this.dataSource.transaction(async (tx) => {
      const orderIds = await lockActiveOrders(tx, customerId);
      const customer = await tx.findOne(StripeCustomer, {
        where: { stripeId: customerId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!customer) return null;
      const means = chosenMeans(customer.means, found);
      await tx.update(StripeCustomer, { personId: customer.personId }, { means });
      if (isChange(customer.means, means))
        await this.chargeWhatIsLate(tx, orderIds, customer.personId, means);
      return means.chosen;
    });
  }

  private async read(customerId: string): Promise<MeansAtStripe> {
    const [customer, { data }] = await Promise.all([
      this.stripe.customers.retrieve(customerId),
      this.stripe.customers.listPaymentMethods(customerId, { limit: methodsAtMost }),
    ]);
    const kept = customer.deleted ? null : customer.invoice_settings.default_payment_method;
    return {
      methods: data.map((method) => ({ means: meansOf(method), created: method.created })),
      defaultId: typeof kept === 'string' ? kept : (kept?.id ?? null),
    };
  }

  /** A new means of payment is tried at once: it is why she gave it. */
  private async chargeWhatIsLate(
    tx: EntityManager,
    orderIds: string[],
    personId: string,
    { chosen }: KnownMeans,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `UPDATE instalment SET next_attempt_at = $2
       WHERE order_id = ANY ($1) AND status = 'due' AND first_failed_at IS NOT NULL`,
      [orderIds, now],
    );
    await audit(tx, null, now, {
      action: 'means-of-payment.change',
      subjectId: personId,
      after: { paymentMethod: chosen?.id },
    });
  }
}

function isChange(before: KnownMeans | null, after: KnownMeans): boolean {
  return after.chosen !== null && before !== null && before.chosen?.id !== after.chosen.id;
}

function meansOf({ id, type, card, sepa_debit }: Stripe.PaymentMethod): Means {
  if (card) {
    const expires = `${String(card.exp_month).padStart(2, '0')}/${card.exp_year}`;
    return { id, kind: 'card', brand: card.brand, last4: card.last4, expires };
  }
  const kind = type === 'sepa_debit' ? 'sepa_debit' : 'other';
  return { id, kind, brand: null, last4: sepa_debit?.last4 ?? '', expires: null };
}
