import { z } from 'zod';
import { DocumentSeries } from './accounting';
import { Order, OrderStatus } from './billing';
import { endpoint } from './endpoint';
import { PostedEntry } from './ledger';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money, SearchText } from './primitives';
import { tableFormats } from './table-format';
import { Buyer, Consent, SaleRegime, VatRegime } from './selling';

const person = z.object({ id: Id, name: z.string(), email: z.string() });

/** What has come in less what went back, what is owed, and what of that is past its day or was refused. */
const Standing = { cashed: Money, left: Money, late: Money };

export const OwnerOrder = Order.extend({
  ...Standing,
  person,
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
  /** What a bank holds of it until it decides, and until when Stripe takes evidence; null when nothing is disputed. */
  dispute: z.object({ amount: Money, answerBy: Instant.nullable() }).nullable(),
});
export type OwnerOrder = z.infer<typeof OwnerOrder>;

export const OrderSort = z.enum(['newest', 'oldest', 'name', 'amount', 'late']);
export type OrderSort = z.infer<typeof OrderSort>;

const orderFilter = {
  status: OrderStatus.optional(),
  /**
   * `late`: something is past its day or was refused. `paused`: access is closed for want of payment. `disputed`: a bank
   * holds money of it until it decides. `refund-failed`: a refund of it came to nothing. `concluded`: it bound.
   */
  standing: z.enum(['late', 'paused', 'disputed', 'refund-failed', 'concluded']).optional(),
  regime: SaleRegime.optional(),
  offerId: Id.optional(),
  /** Days in Paris, both included: those on which orders bound for `concluded`, on which they were placed for all others. */
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  search: SearchText,
  sort: OrderSort.default('newest'),
};
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to;
const endsBefore = { error: 'ends-before-start', path: ['to'] };
const OrderFilter = z.strictObject(orderFilter).refine(inOrder, endsBefore);
export type OrderFilter = z.infer<typeof OrderFilter>;

export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  tag: 'Billing',
  summary: 'Orders with their payments',
  access: may('order', 'list'),
  query: z
    .strictObject({ ...orderFilter, page: z.coerce.number().int().min(1).max(10_000).default(1) })
    .refine(inOrder, endsBefore),
  response: z.object({
    orders: z.array(OwnerOrder),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** Over all pages of the filter. */
    sums: z.object({ total: Money, ...Standing }),
    /** Over all orders, whatever the filter. */
    cashed: Money,
    /** How many orders hold a part of it. */
    cashedOrders: z.int(),
    /** What the filter can name. */
    offers: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

const table = {
  tag: 'Billing',
  access: may('order', 'list'),
  query: OrderFilter,
  response: z.custom<Uint8Array>(),
};

export const exportOrders = endpoint({
  ...table,
  method: 'GET',
  path: '/orders/export.csv',
  summary: 'Orders of a filter as CSV',
  produces: tableFormats.csv,
});

export const exportOrdersWorkbook = endpoint({
  ...table,
  method: 'GET',
  path: '/orders/export.xlsx',
  summary: 'Orders of a filter as a workbook',
  produces: tableFormats.xlsx,
});

/** One order with all that is known of it: what proves it, what moved, who did what. */
export const OrderStory = OwnerOrder.extend({
  buyer: Buyer,
  vat: VatRegime,
  offer: z.object({ id: Id, version: z.int() }),
  consents: z.array(Consent),
  checkoutSession: z.string().nullable(),
  /** What was to go back and did not: refunds that somebody has to settle. Null for none. */
  refundFailed: Money.nullable(),
  attempts: z.array(
    z.object({
      instalment: z.int(),
      number: z.int(),
      startedAt: Instant,
      endedAt: Instant.nullable(),
      outcome: z.enum(['processing', 'succeeded', 'declined', 'abandoned']).nullable(),
      decline: z.string().nullable(),
      stripePaymentIntent: z.string().nullable(),
    }),
  ),
  documents: z.array(
    z.object({
      ...{ id: Id, series: DocumentSeries, number: z.string(), issuedAt: Instant, gross: Money },
      /** It names its seller, as its XML must. */
      identified: z.boolean(),
    }),
  ),
  ledger: z.array(PostedEntry),
  /** Stripe's events about its objects, and whether they were acted upon. */
  stripeEvents: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      object: z.string(),
      receivedAt: Instant,
      doneAt: Instant.nullable(),
    }),
  ),
  /** What followed from it: mails and other jobs of the outbox. */
  jobs: z.array(
    z.object({
      id: Id,
      event: z.string(),
      handler: z.string(),
      createdAt: Instant,
      doneAt: Instant.nullable(),
      parkedAt: Instant.nullable(),
    }),
  ),
  audit: z.array(
    z.object({
      id: z.int(),
      at: Instant,
      action: z.string(),
      actor: z.string().nullable(),
      before: z.unknown().nullable(),
      after: z.unknown().nullable(),
    }),
  ),
});
export type OrderStory = z.infer<typeof OrderStory>;

export const getOrderStory = endpoint({
  method: 'GET',
  path: '/orders/:orderId/story',
  tag: 'Billing',
  summary: 'One order with all that is known of it',
  access: may('order', 'list'),
  params: z.object({ orderId: Id }),
  response: OrderStory,
});

export const FailedInstalment = z.object({
  orderId: Id,
  person,
  position: z.int(),
  amount: Money,
  dueOn: CalendarDay,
  /** Stripe's code; null for one that nobody has paid and nothing refused. */
  decline: z.string().nullable(),
  /** Since when it is refused. */
  failedAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable(),
  pausedAt: Instant.nullable(),
});
export type FailedInstalment = z.infer<typeof FailedInstalment>;

/** `2027-03`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/**
 * Orders by the month in which they bound; cashed, what Stripe kept and sent to the bank by that of the movement; owed by the
 * day it is due.
 */
export const MonthOfSales = z.object({
  month: Month,
  orders: z.int(),
  cashed: Money,
  fees: Money,
  /** Cashed less fees. */
  net: Money,
  paidOut: Money,
  due: Money,
  late: Money,
});
export type MonthOfSales = z.infer<typeof MonthOfSales>;

const salesQuery = z.strictObject({ from: Month.optional() });

export const getSales = endpoint({
  method: 'GET',
  path: '/accounting/sales',
  tag: 'Accounting',
  summary: 'Twelve months of sales, eight before this one unless told otherwise, and what is late now',
  access: may('accounting', 'read'),
  query: salesQuery,
  response: z.object({
    months: z.array(MonthOfSales).length(12),
    /**
     * Of all time. `atStripe` is account 517: net, less what was paid out, but for transfers to buyers and what waits on account
     * 471. What orders that bind still owe: `due` without what is late.
     */
    totals: z.object({
      ...{ cashed: Money, fees: Money, net: Money, paidOut: Money, atStripe: Money },
      ...{ due: Money, late: Money },
    }),
    /** Unpaid past their day or refused, the oldest first; at most 100. */
    failed: z.array(FailedInstalment),
    today: CalendarDay,
  }),
});

export const exportSales = endpoint({
  method: 'GET',
  path: '/accounting/sales/export.csv',
  tag: 'Accounting',
  summary: 'The same twelve months as CSV',
  access: may('accounting', 'read'),
  query: salesQuery,
  produces: tableFormats.csv,
  response: z.custom<Uint8Array>(),
});
