import type Stripe from 'stripe';
import type { PayoutItem } from './balance/payouts';
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

/** A refund that its bank sends back. */
export interface PendingRefund {
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
  pendingRefunds: PendingRefund;
  portalVisits: PortalVisit;
  charges: Stripe.Charge;
  disputes: Stripe.Dispute;
  refunds: Stripe.Refund;
  balanceTransactions: Stripe.BalanceTransaction;
  payouts: Stripe.Payout;
  payoutItems: PayoutItem;
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
  'pendingRefunds',
  'portalVisits',
  'charges',
  'disputes',
  'refunds',
  'balanceTransactions',
  'payouts',
  'payoutItems',
  'events',
  'webhookEndpoints',
  'deliveries',
  'idempotency',
];

export type Snapshot = { [Name in TableName]?: Tables[Name][] };
