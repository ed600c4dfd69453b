import type Stripe from 'stripe';
import type { LineItem, Price, StoredEvent } from './wire';
import type { Delivery } from './webhooks/delivery';
import type { SavedAnswer } from './idempotency';

/** What the public object of a session does not show but completing it needs. */
export interface SessionDetail {
  id: string;
  lineItems: LineItem[];
  /** Nothing in mode `setup`. */
  intentData: Stripe.Checkout.SessionCreateParams.PaymentIntentData;
}

/** A session of the customer portal, which the API never shows again. */
export interface PortalVisit {
  id: string;
  session: Stripe.BillingPortal.Session;
  /** Of the last card she tried. */
  setupIntent: string | null;
  done: boolean;
}

/** A debit whose bank has not answered yet. */
export interface PendingDebit {
  /** Of the PaymentIntent. */
  id: string;
  due: number;
}

/** Which test card or IBAN a payment method was made from, and whether 3-D Secure set it up for later. */
export interface CardDetail {
  id: string;
  number: string;
  setUp: boolean;
  detached?: true;
}

export interface Tables {
  customers: Stripe.Customer;
  products: Stripe.Product;
  prices: Price;
  coupons: Stripe.Coupon;
  promotionCodes: Stripe.PromotionCode;
  sessions: Stripe.Checkout.Session;
  sessionDetails: SessionDetail;
  paymentIntents: Stripe.PaymentIntent;
  setupIntents: Stripe.SetupIntent;
  paymentMethods: Stripe.PaymentMethod;
  cardDetails: CardDetail;
  mandates: Stripe.Mandate;
  pendingDebits: PendingDebit;
  portalVisits: PortalVisit;
  charges: Stripe.Charge;
  disputes: Stripe.Dispute;
  refunds: Stripe.Refund;
  events: StoredEvent;
  webhookEndpoints: Stripe.WebhookEndpoint;
  deliveries: Delivery;
  idempotency: SavedAnswer;
}
export type TableName = keyof Tables;

export const TABLES: TableName[] = [
  'customers',
  'products',
  'prices',
  'coupons',
  'promotionCodes',
  'sessions',
  'sessionDetails',
  'paymentIntents',
  'setupIntents',
  'paymentMethods',
  'cardDetails',
  'mandates',
  'pendingDebits',
  'portalVisits',
  'charges',
  'disputes',
  'refunds',
  'events',
  'webhookEndpoints',
  'deliveries',
  'idempotency',
];

type Rows = { [Name in TableName]: Map<string, Tables[Name]> };
export type Snapshot = { [Name in TableName]?: Tables[Name][] };

/** Everything the sandbox knows, in insertion order. Objects are changed in place; call `touch` after. */
export class Store {
  private readonly rows = Object.fromEntries(TABLES.map((name) => [name, new Map()])) as Rows;

  constructor(private readonly onChange: () => void = () => undefined) {}

  touch(): void {
    this.onChange();
  }

  insert<Name extends TableName>(name: Name, row: Tables[Name]): Tables[Name] {
    this.table(name).set(row.id, row);
    this.touch();
    return row;
  }

  find<Name extends TableName>(name: Name, id: string): Tables[Name] | undefined {
    return this.table(name).get(id);
  }

  remove(name: TableName, id: string): void {
    this.rows[name].delete(id);
    this.touch();
  }

  /** In insertion order. */
  all<Name extends TableName>(name: Name): IterableIterator<Tables[Name]> {
    return this.table(name).values();
  }

  newestFirst<Name extends TableName>(name: Name): Tables[Name][] {
    return [...this.all(name)].reverse();
  }

  snapshot(): Snapshot {
    return Object.fromEntries(TABLES.map((name) => [name, [...this.rows[name].values()]]));
  }

  restore(snapshot: Snapshot): void {
    for (const name of TABLES) for (const row of snapshot[name] ?? []) this.insert(name, row as never);
  }

  private table<Name extends TableName>(name: Name): Map<string, Tables[Name]> {
    return this.rows[name] as Map<string, Tables[Name]>;
  }
}
