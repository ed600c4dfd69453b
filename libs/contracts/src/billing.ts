import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money, Slug } from './primitives';
import { DeclineKind, OrderOutcome } from './order-outcome';
import { Buyer, ContractKind, CouponCode, ResolvedRegime } from './selling';

/**
 * `pending`: the seat is held until she has paid or signed. `active`: the order binds, something is due later. `paid`:
 * nothing is owed. `expired` and `cancelled` released the seat; `refunded` ended after it had bound.
 */
export const OrderStatus = z.enum(['pending', 'active', 'paid', 'expired', 'cancelled', 'refunded']);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** `processing`: a bank debit is on its way. `cancelled`: not owed any more. */
export const InstalmentStatus = z.enum(['due', 'processing', 'paid', 'cancelled']);
export type InstalmentStatus = z.infer<typeof InstalmentStatus>;

export const OrderInstalment = z.object({
  id: Id,
  position: z.int(),
  amount: Money,
  dueOn: CalendarDay,
  status: InstalmentStatus,
  paidAt: Instant.nullable(),
  /** When it is charged by itself next; null when only she can pay it. */
  nextAttemptAt: Instant.nullable(),
  /** Stripe's code for the last refusal. */
  lastDecline: z.string().nullable(),
  /** What that asks of her. */
  declineKind: DeclineKind.nullable(),
  /** Refused, and not paid since. */
  late: z.boolean(),
});
export type OrderInstalment = z.infer<typeof OrderInstalment>;

export const Order = z.object({
  id: Id,
  offerId: Id,
  /** What was bought, as the offer named it. */
  name: z.string(),
  status: OrderStatus,
  outcome: OrderOutcome,
  /** Before the coupon. */
  price: Money,
  total: Money,
  /** What goes back to her, or has; a refund that failed too, unless her bank holds the payment: staff are on it. */
  back: Money,
  coupon: z.object({ code: z.string(), off: Money }).nullable(),
  regime: ResolvedRegime,
  /** What has to be signed before anything is charged, and when it was; null where nothing has to. */
  contract: z.object({ kind: ContractKind, signedAt: Instant.nullable() }).nullable(),
  createdAt: Instant,
  /** When it became binding. */
  concludedAt: Instant.nullable(),
  /** When the last of it was paid. */
  paidAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Since when its lessons are closed for want of payment. */
  pausedAt: Instant.nullable(),
  /** Until when the seat is held; null once paid or released. */
  heldUntil: Instant.nullable(),
  /** Where to pay, while pending. */
  checkoutUrl: z.string().nullable(),
  cohorts: z.array(z.object({ id: Id, name: z.string(), startsOn: CalendarDay })).min(1),
  instalments: z.array(OrderInstalment),
  /** Why the last card was refused, in Stripe's words for the code; null when none was. */
  lastDecline: z.string().nullable(),
});
export type Order = z.infer<typeof Order>;

/** A second post for the same offer returns the order under way: a double click buys once. */
export const placeOrder = endpoint({
  method: 'POST',
  path: '/orders',
  tag: 'Billing',
  summary: 'Hold the seats of an offer and open a checkout for it',
  access: may('order', 'create'),
  body: z.strictObject({
    offerId: Id,
    /** The version that she saw: another price is never charged unseen. */
    offerVersion: z.coerce.number().int().min(1),
    plan: Slug,
    coupon: CouponCode.optional(),
    buyer: Buyer,
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

export const receiveStripeEvent = endpoint({
  method: 'POST',
  path: '/stripe/webhook',
  tag: 'Billing',
  summary: 'Signed events from Stripe',
  access: may('payment', 'notify'),
  rawBody: true,
  response: z.object({ received: z.literal(true) }),
});
