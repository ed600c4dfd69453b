import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money, SearchText } from './primitives';

/** `pending`: the seat is held while she pays. `expired` and `cancelled` released it. */
export const OrderStatus = z.enum(['pending', 'paid', 'expired', 'cancelled', 'refunded']);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const Order = z.object({
  id: Id,
  status: OrderStatus,
  total: Money,
  createdAt: Instant,
  paidAt: Instant.nullable(),
  /** Until when the seat is held; null once paid or released. */
  heldUntil: Instant.nullable(),
  /** Where to pay, while pending. */
  checkoutUrl: z.string().nullable(),
  cohort: z.object({ id: Id, name: z.string(), startsOn: CalendarDay }),
  /** Why the last card was refused, in Stripe's words for the code; null when none was. */
  lastDecline: z.string().nullable(),
});
export type Order = z.infer<typeof Order>;

/** A second post for the same cohort returns the order under way: a double click buys once. */
export const placeOrder = endpoint({
  method: 'POST',
  path: '/orders',
  tag: 'Billing',
  summary: 'Hold a seat and open a checkout for it',
  access: may('order', 'create'),
  body: z.strictObject({
    cohortId: Id,
    acceptTerms: z.literal(true, { error: 'must-accept' }),
    /** Consent to immediate access, with the loss of the withdrawal right once delivered (L221-28 13°). */
    waiveWithdrawal: z.boolean().default(false),
  }),
  response: Order,
  status: 201,
});

const orderId = z.object({ orderId: Id });

export const getOrder = endpoint({
  method: 'GET',
  path: '/orders/:orderId',
  tag: 'Billing',
  summary: 'One of her orders',
  access: may('order', 'read'),
  params: orderId,
  response: Order,
});

export const listMyOrders = endpoint({
  method: 'GET',
  path: '/me/orders',
  tag: 'Billing',
  summary: 'Her orders',
  access: may('order', 'read'),
  response: z.object({ orders: z.array(Order) }),
});

/** The success page calls it: same code as the webhook's job, so that a late webhook keeps nobody waiting. */
export const syncOrder = endpoint({
  method: 'POST',
  path: '/orders/:orderId/sync',
  tag: 'Billing',
  summary: 'Ask Stripe for the state of an order and apply it',
  access: may('order', 'create'),
  params: orderId,
  response: Order,
});

export const cancelOrder = endpoint({
  method: 'POST',
  path: '/orders/:orderId/cancellation',
  tag: 'Billing',
  summary: 'Give up a pending order; its seat is free again',
  access: may('order', 'create'),
  params: orderId,
  response: Order,
});

export const OwnerOrder = Order.extend({
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  payments: z.array(
    z.object({
      id: Id,
      amount: Money,
      refunded: Money,
      paidAt: Instant,
      stripePaymentIntent: z.string(),
      receiptUrl: z.string().nullable(),
    }),
  ),
});
export type OwnerOrder = z.infer<typeof OwnerOrder>;

export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  tag: 'Billing',
  summary: 'Every order with its payments',
  access: may('order', 'list'),
  query: z.strictObject({
    status: OrderStatus.optional(),
    search: SearchText,
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  response: z.object({
    orders: z.array(OwnerOrder),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** Sum of payments less refunds over all orders, whatever the filter. */
    cashed: Money,
  }),
});

export const receiveStripeEvent = endpoint({
  method: 'POST',
  path: '/stripe/webhook',
  tag: 'Billing',
  summary: 'Signed events from Stripe',
  access: may('payment', 'notify'),
  rawBody: true,
  response: z.object({ received: z.literal(true) }),
});
