import type Stripe from 'stripe';

// stripe-node turns decimal strings into Decimal objects when it reads them; on the wire they are strings.
export type Price = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string | null };
export type LineItem = Omit<Stripe.LineItem, 'price'> & { price: Price | null };

export interface ListOf<T> {
  object: 'list';
  url: string;
  has_more: boolean;
  data: T[];
}

export interface StoredEvent {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: Stripe.Event.Type;
  data: { object: object };
}
