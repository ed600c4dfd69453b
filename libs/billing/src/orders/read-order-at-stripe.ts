import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import type { IntentState } from '../rules/charge-transition';
import type { CheckoutState } from '../rules/checkout-transition';
import { intentStateOf } from '../stripe/intent-state';
import { StripeClient } from '../stripe/stripe-client';

type Session = Stripe.Checkout.Session;
type KnownOrder = Pick<PurchaseOrder, 'id' | 'personId' | 'checkoutSessionId'>;

/** An order as Stripe tells it: its checkout, and every intent to pay a part of it. */
export interface OrderAtStripe {
  session: Session | null;
  checkout: CheckoutState;
  intents: IntentState[];
}

const perPage = 100;

/** Asks Stripe about an order: the only source of what happened to it. */
@Injectable()
export class ReadOrderAtStripe {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
  ) {}

  async run(orderId: string): Promise<OrderAtStripe> {
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    const session = await this.findSession(order);
    const first = expanded(session?.payment_intent ?? null);
    const later = await this.laterIntents(orderId, first?.id ?? null);
    const intents = [...(first ? [first] : []), ...later].map(intentStateOf);
    return { session, checkout: checkoutStateOf(session, first), intents };
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

  /** Charges made without her, and payments that the checkout does not tell. */
  private async laterIntents(orderId: string, first: string | null): Promise<Stripe.PaymentIntent[]> {
    const known = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT a.stripe_payment_intent AS id FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
       WHERE i.order_id = $1 AND a.stripe_payment_intent IS NOT NULL
       UNION SELECT stripe_payment_intent FROM payment WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
    const later = known.filter(({ id }) => id !== first);
    return Promise.all(
      later.map(({ id }) => this.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })),
    );
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
