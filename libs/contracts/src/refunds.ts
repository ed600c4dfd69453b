import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, Money } from './primitives';
import { OrderStatus } from './billing';

/** `at-stripe`: given by hand in Stripe's dashboard. `after-dispute`: came back to us after the order had ended. */
export const RefundReason = z.enum([
  'withdrawal',
  'goodwill',
  'pro-rata',
  'unseated',
  'duplicate',
  'at-stripe',
  'after-dispute',
]);
export type RefundReason = z.infer<typeof RefundReason>;

/**
 * `asked`: decided, on its way to Stripe. `failed`: Stripe would not give it, or her bank sent it back; she is owed it all the same.
 * `elsewhere`: it failed, and was paid by bank transfer instead.
 */
export const RefundStatus = z.enum(['asked', 'sent', 'failed', 'elsewhere']);
export type RefundStatus = z.infer<typeof RefundStatus>;

export const GivenRefund = z.object({
  id: Id,
  paymentId: Id,
  amount: Money,
  reason: RefundReason,
  status: RefundStatus,
  requestedAt: Instant,
  sentAt: Instant.nullable(),
  /** How often Stripe was asked for it. */
  attempt: z.int(),
  /** Stripe's code for why the last attempt failed. */
  failure: z.string().nullable(),
  transfer: z.object({ paidOn: CalendarDay, reference: z.string() }).nullable(),
  creditNote: z.object({ id: Id, number: z.string() }).nullable(),
});
export type GivenRefund = z.infer<typeof GivenRefund>;

/** Whether somebody has to act on a refund. `covered`: Stripe gave so much back since that this one has no room left. */
export const RefundRemedy = z.discriminatedUnion('may', [
  z.object({ may: z.literal(true) }),
  z.object({ may: z.literal(false), because: z.enum(['not-failed', 'disputed', 'covered']) }),
]);
export type RefundRemedy = z.infer<typeof RefundRemedy>;

/** For staff. */
export const OwnerRefund = GivenRefund.extend({ remedy: RefundRemedy, transferNote: z.string().nullable() });
export type OwnerRefund = z.infer<typeof OwnerRefund>;

export const DisputeStatus = z.enum(['open', 'won', 'lost']);
export type DisputeStatus = z.infer<typeof DisputeStatus>;

export const Dispute = z.object({
  stripeDispute: z.string(),
  paymentId: Id,
  amount: Money,
  /** Of the bank, in Stripe's word. */
  reason: z.string(),
  status: DisputeStatus,
  openedAt: Instant,
  /** Until when Stripe takes evidence. */
  answerBy: Instant.nullable(),
  closedAt: Instant.nullable(),
});
export type Dispute = z.infer<typeof Dispute>;

/** The money of an order, and what of it can go back. */
export const OrderMoney = z.object({
  orderId: Id,
  name: z.string(),
  status: OrderStatus,
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  total: Money,
  seats: z.array(z.string()),
  payments: z.array(
    z.object({
      id: Id,
      stripePaymentIntent: z.string(),
      amount: Money,
      /** What has gone back or is on its way. */
      back: Money,
      paidAt: Instant,
      disputed: z.boolean(),
    }),
  ),
  /** What may go back now: disputed payments do not. */
  refundable: Money,
  /** The share of what was paid that was not supplied yet. */
  notSupplied: Money,
  refunds: z.array(OwnerRefund),
  disputes: z.array(Dispute),
});
export type OrderMoney = z.infer<typeof OrderMoney>;

const orderId = z.object({ orderId: Id });

export const getOrderMoney = endpoint({
  method: 'GET',
  path: '/orders/:orderId/money',
  tag: 'Billing',
  summary: 'Payments, refunds and disputes of an order',
  access: may('order', 'refund'),
  params: orderId,
  response: OrderMoney,
});

/** What a refund would do, before it is confirmed. */
export const RefundPreview = z.object({
  /** From the last payment to the first. */
  parts: z.array(z.object({ paymentId: Id, amount: Money, paidAt: Instant })),
  /** Null when nothing of an invoice is taken back. */
  creditNote: Money.nullable(),
  ends: z.boolean(),
  /** Of what she has paid, what is kept. */
  kept: Money,
  /** What is not asked for any more. */
  cancelled: Money,
});
export type RefundPreview = z.infer<typeof RefundPreview>;

/** Minor units; nothing at all is an order that ends without money. */
const amount = z.coerce.number().int().min(0).max(10_000_000);

export const previewRefund = endpoint({
  method: 'GET',
  path: '/orders/:orderId/refund-preview',
  tag: 'Billing',
  summary: 'Which payments a refund would take from, and what else it would change',
  access: may('order', 'refund'),
  params: orderId,
  query: z.strictObject({ amount, ends: z.stringbool() }),
  response: RefundPreview,
});

export const giveRefund = endpoint({
  method: 'POST',
  path: '/orders/:orderId/refunds',
  tag: 'Billing',
  summary: 'Give money back, and end the order if asked',
  access: may('order', 'refund'),
  params: orderId,
  body: z.strictObject({
    amount,
    ends: z.boolean(),
    reason: z.enum(['goodwill', 'pro-rata']),
    /** What could go back when it was decided: nothing is given twice by a double click. */
    refundable: amount,
  }),
  response: OrderMoney,
  status: 201,
});

const refundId = z.object({ orderId: Id, refundId: Id });
/** The one that failed, as it was seen: the same click twice is one. */
const attempt = z.int().min(1).max(1000);

export const retryRefund = endpoint({
  method: 'POST',
  path: '/orders/:orderId/refunds/:refundId/attempts',
  tag: 'Billing',
  summary: 'Ask Stripe again for a refund that failed',
  access: may('order', 'refund'),
  params: refundId,
  body: z.strictObject({ attempt }),
  response: OrderMoney,
  status: 201,
});

export const recordRefundTransfer = endpoint({
  method: 'POST',
  path: '/orders/:orderId/refunds/:refundId/transfer',
  tag: 'Billing',
  summary: 'Say that a refund that failed was paid by bank transfer, outside of Stripe',
  access: may('order', 'refund'),
  params: refundId,
  body: z.strictObject({
    attempt,
    paidOn: CalendarDay,
    /** As the bank statement has it. */
    reference: freeText(140, 1),
    note: freeText(500).optional(),
  }),
  response: OrderMoney,
  status: 201,
});

/** Whether the law lets her withdraw today, and what goes back to her; or why not. */
export const WithdrawalRight = z.discriminatedUnion('may', [
  z.object({
    may: z.literal(true),
    until: CalendarDay,
    owed: z.object({
      amount: Money,
      /** Of the amount, what her bank holds by a dispute: it does not go back from here. */
      held: Money,
      /** For what was supplied. */
      kept: Money,
      because: z.enum(['training-contract', 'nothing-supplied', 'not-asked-for', 'pro-rata']),
      by: CalendarDay,
      article: z.string(),
    }),
  }),
  z.object({
    may: z.literal(false),
    because: z.enum(['not-concluded', 'ended', 'professional-buyer', 'window-closed', 'supply-begun']),
    endedOn: CalendarDay.nullable(),
    article: z.string().nullable(),
  }),
]);
export type WithdrawalRight = z.infer<typeof WithdrawalRight>;

export const Withdrawal = z.object({
  orderId: Id,
  /** As quoted in mails. */
  number: z.string(),
  name: z.string(),
  buyerName: z.string(),
  /** When it became binding; of a contract that waits for a means of payment, when she signed it. */
  concludedAt: Instant.nullable(),
  right: WithdrawalRight,
  /** Instalments that she has not paid: never charged once she has withdrawn. */
  unpaid: Money,
  /** Null until she has withdrawn. */
  done: z
    .object({
      ...{ at: Instant, name: z.string(), reason: z.string().nullable() },
      ...{ amount: Money, held: Money, kept: Money },
    })
    .nullable(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

export const getWithdrawal = endpoint({
  method: 'GET',
  path: '/orders/:orderId/withdrawal',
  tag: 'Billing',
  summary: 'Whether she may withdraw from an order, or that she has',
  access: may('order', 'withdraw'),
  params: orderId,
  response: Withdrawal,
});

/** Code de la consommation L221-21. Said twice, it is done once. */
export const withdraw = endpoint({
  method: 'POST',
  path: '/orders/:orderId/withdrawal',
  tag: 'Billing',
  summary: 'Withdraw from an order: it ends, and what is owed goes back',
  access: may('order', 'withdraw'),
  params: orderId,
  body: z.strictObject({ name: freeText(120, 1), reason: freeText(2000).optional() }),
  response: Withdrawal,
});
