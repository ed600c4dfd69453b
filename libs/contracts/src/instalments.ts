import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant, Money } from './primitives';

/** What her instalments are charged on, as far as a screen may say it. */
export const MeansOfPayment = z.object({
  kind: z.enum(['card', 'sepa_debit', 'other']),
  /** `visa`; null for a bank account. */
  brand: z.string().nullable(),
  last4: z.string(),
  /** `12/2030`; null for what does not expire. */
  expires: z.string().nullable(),
});
export type MeansOfPayment = z.infer<typeof MeansOfPayment>;

export const getMeansOfPayment = endpoint({
  method: 'GET',
  path: '/me/means-of-payment',
  tag: 'Billing',
  summary: 'What her instalments are charged on',
  access: may('order', 'read'),
  response: z.object({ means: MeansOfPayment.nullable() }),
});

const orderId = z.object({ orderId: Id });
const page = z.object({ url: z.string() });

/** Stripe's page, which leads back to the order. What is late is charged at once on what she leaves there. */
export const changeMeansOfPayment = endpoint({
  method: 'POST',
  path: '/orders/:orderId/means-of-payment',
  tag: 'Billing',
  summary: 'Open the page where she changes what her instalments are charged on',
  access: may('order', 'create'),
  params: orderId,
  response: page,
});

/** A second post returns the page that is open. Answers 409 `payment-under-way` or `not-payable`. */
export const payInstalment = endpoint({
  method: 'POST',
  path: '/orders/:orderId/instalments/:instalmentId/payment',
  tag: 'Billing',
  summary: 'Open a checkout for an instalment that is due',
  access: may('order', 'create'),
  params: z.object({ orderId: Id, instalmentId: Id }),
  response: page,
});

/** `debit-sent`: by a bank, which answers days later. `disputed`: at her bank, which decides. `ended`: refunded, withdrawn from, or without a seat. */
export const timelineKinds = [
  'placed',
  'signed',
  'concluded',
  'debit-sent',
  'declined',
  'paid',
  'paused',
  'resumed',
  'refunded',
  'refund-failed',
  'refund-transferred',
  'disputed',
  'dispute-won',
  'dispute-lost',
  'withdrawn',
  'ended',
  'mailed',
] as const;

/** The mails that may be sent about an order, each by its name. */
export const orderMails = [
  'order-paid',
  'order-refunded',
  'money-given-back',
  'order-withdrawn',
  'debit-refused',
  'instalment-declined',
  'pause-approaching',
  'order-paused',
  'instalment-paid',
] as const;
export type OrderMail = (typeof orderMails)[number];

/** One thing that happened to an order. */
export const TimelineEvent = z.object({
  kind: z.enum(timelineKinds),
  at: Instant,
  /** Of the instalment that it is about. */
  position: z.int().nullable(),
  amount: Money.nullable(),
  /** Stripe's code for a refusal, which contract was signed, or one of `orderMails`. */
  detail: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const getOrderTimeline = endpoint({
  method: 'GET',
  path: '/orders/:orderId/timeline',
  tag: 'Billing',
  summary: 'What happened to an order, in its order',
  access: may('order', 'follow'),
  params: orderId,
  response: z.object({ events: z.array(TimelineEvent) }),
});
