import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, Money } from './primitives';
import { tableFormats } from './table-format';

/**
 * `payment-foreign`: money at Stripe that names no order of ours. `payment-unknown`: ours, and Stripe knows nothing of it.
 * `balance-differs`: by more than
 * the others explain. `refund-failed`: decided here, and refused there or sent back by her bank. `refund-asked`: a day later, still not there.
 */
export const DifferenceKind = z.enum([
  'payment-missing',
  'payment-foreign',
  'payment-unknown',
  'amount-differs',
  'refund-missing',
  'refund-unsent',
  'refund-failed',
  'refund-asked',
  'dispute-differs',
  'ledger-differs',
  'balance-differs',
  'session-open',
  'attempt-open',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/**
 * The first three are carried out by a button, `mend-refund` on the page of its order; the others are for the owner to do, and to say
 * that it is done.
 */
export const Remedy = z.enum([
  'sync-order',
  'restore-payment',
  'close-session',
  'attach-or-refund',
  'mend-refund',
  'check-account',
  'compare-by-hand',
]);
export type Remedy = z.infer<typeof Remedy>;

export const Difference = z.object({
  id: Id,
  kind: DifferenceKind,
  stripeObject: z.string(),
  order: z.object({ id: Id, name: z.string() }).nullable(),
  /** What our books say and what Stripe says, where it is money. */
  ours: Money.nullable(),
  theirs: Money.nullable(),
  remedy: Remedy,
  foundAt: Instant,
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
  /** `vanished`: a later run did not find it any more. */
  settlement: z.enum(['vanished', 'remedied', 'dismissed']).nullable(),
  note: z.string().nullable(),
});
export type Difference = z.infer<typeof Difference>;

/** One comparison of our books with Stripe. Without `endedAt` it broke off, and says nothing. */
export const Reconciliation = z.object({
  id: Id,
  /** Days of the payments compared; null without a limit. */
  from: CalendarDay.nullable(),
  to: CalendarDay.nullable(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** What moved from here on was not judged: it may have been on its way to the books. Null of old ones. */
  upTo: Instant.nullable(),
  /** Why it broke off, in Stripe's words. */
  failure: z.string().nullable(),
  askedBy: z.string().nullable(),
  /** Payments compared at Stripe. */
  charges: z.int(),
  /** On account 517, and at Stripe: payments less refunds and disputes. */
  ours: Money,
  theirs: Money,
  /**
   * All of account 517 and all that Stripe holds, on its way or not: after fees and payouts too. Null for days apart, and where
   * money moved meanwhile. Other sales that were dismissed count on neither side.
   */
  balance: z.object({ ours: Money, theirs: Money }).nullable(),
  /** Differences that stood when it ended. */
  open: z.int(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

const area = { tag: 'Accounting', access: may('accounting', 'reconcile') };

export const getReconciliation = endpoint({
  ...area,
  method: 'GET',
  path: '/accounting/reconciliation',
  summary: 'What differs between our books and Stripe, and the comparisons made',
  response: z.object({
    /** Newest first. */
    runs: z.array(Reconciliation),
    open: z.array(Difference),
    settled: z.array(Difference),
  }),
});

export const reconcile = endpoint({
  ...area,
  method: 'POST',
  path: '/accounting/reconciliation',
  summary: 'Compare our books with Stripe now',
  body: z
    .strictObject({ from: CalendarDay.optional(), to: CalendarDay.optional() })
    .refine(({ from, to }) => !from || !to || from <= to, { error: 'ends-before-start', path: ['to'] }),
  response: Reconciliation,
});

const differenceId = z.object({ differenceId: Id });

/** `settled` is false when the difference stands all the same. */
export const carryOutRemedy = endpoint({
  ...area,
  method: 'POST',
  path: '/accounting/differences/:differenceId/remedy',
  summary: 'Carry out the remedy of a difference, where that is safe',
  params: differenceId,
  response: z.object({ settled: z.boolean() }),
});

export const dismissDifference = endpoint({
  ...area,
  method: 'POST',
  path: '/accounting/differences/:differenceId/dismissal',
  summary: 'Say that a difference was dealt with by hand',
  params: differenceId,
  body: z.strictObject({ note: freeText(500, 1) }),
});

export const exportDifferences = endpoint({
  ...area,
  method: 'GET',
  path: '/accounting/differences/export.csv',
  summary: 'Every difference that was found, as CSV',
  produces: tableFormats.csv,
  response: z.custom<Uint8Array>(),
});
