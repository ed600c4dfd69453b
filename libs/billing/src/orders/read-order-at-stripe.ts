import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { ReadAttempts, type AttemptAtStripe } from '../instalments/read-attempts';
import type { IntentState } from '../rules/charge-transition';
import type { CheckoutState } from '../rules/checkout-transition';
import { disputeOf, intentStateOf, refundsOf, type MoneyBack } from '../stripe/intent-state';
import { StripeClient } from '../stripe/stripe-client';

type Session = Stripe.Checkout.Session;
type KnownOrder = Pick<PurchaseOrder, 'id' | 'personId' | 'checkoutSessionId'>;

/** An order as Stripe tells it: its checkout, and every intent to pay a part of it. */
export interface OrderAtStripe {
  session: Session | null;
  checkout: CheckoutState;
  intents: IntentState[];
  attempts: AttemptAtStripe[];
}

const perPage = 100;

/** Asks Stripe about an order: the only source of what happened to it. */
@Injectable()
export class ReadOrderAtStripe {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly readAttempts: ReadAttempts,
  ) {}

  /** @param told an intent that is asked about too: of one attempt Stripe may have made two, and we know one */
  async run(orderId: string, told: string | null = null): Promise<OrderAtStripe> {
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    const session = await this.findSession(order);
    const first = expanded(session?.payment_intent ?? null);
    const customer = await this.dataSource.manager.findOneBy(StripeCustomer, { personId: order.personId });
    const attempts = await this.readAttempts.run(orderId, customer?.stripeId ?? null);
    const known = [...(first ? [first] : []), ...attempts.flatMap(({ intent }) => intent ?? [])];
    const all = [...known, ...(await this.otherIntents(orderId, known, told))];
    const given = await this.givenBack(orderId);
    const intents = await Promise.all(
      all.map(async (intent) => intentStateOf(intent, await this.moneyBack(intent, given))),
    );
    return { session, checkout: checkoutStateOf(session, first), intents, attempts };
  }

  /** The order's session with its intent and charge, or null when Stripe has none. */
  async findSession(order: KnownOrder): Promise<Session | null> {
    return order.checkoutSessionId ? this.retrieve(order.checkoutSessionId) : this.findUnsaved(order);
  }

  private async retrieve(sessionId: string): Promise<Session | null> {
    try {
      return await this.stripe.checkout.sessions.retrieve(sessionId, {
        expand: ['payment_intent.latest_charge'],
      });
    } catch (error) {
      // What this account does not know cannot be paid on it: a sandbox that was emptied, another account.
      if (error instanceof Stripe.errors.StripeError && error.code === 'resource_missing') return null;
      throw error;
    }
  }

  /** A process that died after Stripe had opened the session left no trace of it here: it is found by its customer. */
  private async findUnsaved(order: KnownOrder): Promise<Session | null> {
    const customer = await this.dataSource.manager.findOneBy(StripeCustomer, { personId: order.personId });
    if (!customer) return null;
    const { data } = await this.stripe.checkout.sessions.list({
      customer: customer.stripeId,
      limit: perPage,
      expand: ['data.payment_intent.latest_charge'],
    });
    return data.find((session) => session.client_reference_id === order.id) ?? null;
  }

  /** Intents of which we know a refund: the charge does not count one that came back. */
  private async givenBack(orderId: string): Promise<Set<string>> {
    const rows = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT stripe_payment_intent AS id FROM payment WHERE order_id = $1 AND refunded > 0`,
      [orderId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Asked after the charge, so that it is never less than the charge told. */
  private async moneyBack(
    { id, latest_charge }: Stripe.PaymentIntent,
    given: ReadonlySet<string>,
  ): Promise<MoneyBack> {
    const charge = expanded(latest_charge);
    const of = { payment_intent: id, limit: perPage };
    const [refunds, disputes] = await Promise.all([
      charge?.amount_refunded || given.has(id)
        ? this.stripe.refunds.list(of).autoPagingToArray({ limit: 1000 })
        : [],
      charge?.disputed ? this.stripe.disputes.list(of).autoPagingToArray({ limit: 100 }) : [],
    ]);
    return {
      ...refundsOf(refunds),
      disputes: disputes.map(disputeOf).filter((one) => one !== null),
    };
  }

  /** Payments that neither the checkout nor an attempt tells. */
  private async otherIntents(
    orderId: string,
    known: Stripe.PaymentIntent[],
    told: string | null,
  ): Promise<Stripe.PaymentIntent[]> {
    const others = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT stripe_payment_intent AS id FROM payment WHERE order_id = $1 AND stripe_payment_intent <> ALL ($2)`,
      [orderId, known.map(({ id }) => id)],
    );
    const booked = await Promise.all(others.map(({ id }) => this.retrieveIntent(id)));
    if (!told || [...known, ...booked].some(({ id }) => id === told)) return booked;
    // Only money counts: what an intent that we do not follow waits for, or was refused, says nothing of the instalment.
    const intent = await this.retrieveIntent(told);
    const hers = intent.metadata['orderId'] === orderId && intent.status === 'succeeded';
    return hers ? [...booked, intent] : booked;
  }

  private retrieveIntent(id: string): Promise<Stripe.PaymentIntent> {
    return this.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  }
}

function checkoutStateOf(session: Session | null, intent: Stripe.PaymentIntent | null): CheckoutState {
  if (!session) return { session: 'absent' };
  const refusal = intent?.last_payment_error;
  const decline = refusal?.decline_code ?? refusal?.code ?? null;
  if (session.status === 'open') return { session: 'open', decline };
  if (session.status === 'expired') return { session: 'over', decline };
  if (session.mode === 'setup') return { session: 'set-up' };
  if (session.payment_status === 'paid') return { session: 'paid' };
  // Money that takes days (bank debit) may still be refused once the session is complete.
  const failed = intent?.status === 'requires_payment_method' || intent?.status === 'canceled';
  return failed ? { session: 'over', decline } : { session: 'processing' };
}

function expanded<T extends { id: string }>(value: string | T | null): T | null {
  if (typeof value === 'string') throw new Error(`${value} was not expanded`);
  return value;
}
