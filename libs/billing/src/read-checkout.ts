import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import type { PurchaseOrder } from './entities/purchase-order.entity';
import { StripeCustomer } from './entities/stripe-customer.entity';
import type { CheckoutState, StripePayment } from './rules/order-transition';
import { StripeClient } from './stripe-client';

type Session = Stripe.Checkout.Session;
type KnownOrder = Pick<PurchaseOrder, 'id' | 'personId' | 'checkoutSessionId'>;

const perPage = 100;

/** Asks Stripe about the checkout of an order: the only source of what happened to it. */
@Injectable()
export class ReadCheckout {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
  ) {}

  /** The order's session with its intent and charge, or null when Stripe has none. */
  async find(order: KnownOrder): Promise<Session | null> {
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
}

export function checkoutStateOf(session: Session | null): CheckoutState {
  if (!session) return { session: 'absent' };
  const intent = expanded(session.payment_intent);
  const refusal = intent?.last_payment_error;
  const decline = refusal?.decline_code ?? refusal?.code ?? null;
  if (session.status === 'open') return { session: 'open', decline };
  if (session.status === 'expired') return { session: 'over', decline };
  if (session.payment_status === 'paid' && intent) return { session: 'paid', payment: paymentOf(intent) };
  // Money that takes days (bank debit) may still be refused once the session is complete.
  const failed = intent?.status === 'requires_payment_method' || intent?.status === 'canceled';
  return failed ? { session: 'over', decline } : { session: 'processing' };
}

function paymentOf(intent: Stripe.PaymentIntent): StripePayment {
  const charge = expanded(intent.latest_charge);
  if (!charge) throw new Error(`${intent.id} is paid but has no charge`);
  return {
    intent: intent.id,
    charge: charge.id,
    amount: intent.amount_received,
    refunded: charge.amount_refunded,
    receiptUrl: charge.receipt_url,
    paidAt: new Date(charge.created * 1000),
  };
}

function expanded<T extends { id: string }>(value: string | T | null): T | null {
  if (typeof value === 'string') throw new Error(`${value} was not expanded`);
  return value;
}
