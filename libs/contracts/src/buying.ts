import { z } from 'zod';
import { Order, OrderStatus } from './billing';
import { ContractText } from './contract-text';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, Money, PersonName, Zone } from './primitives';
import { Buyer, ContractKind, CouponCode, SaleKind, SaleRegime } from './selling';

/** What would bind her if she bought today: shown before she gives a name or a card. */
export const OrderPreview = z.object({
  offer: z.object({
    id: Id,
    version: z.int(),
    name: z.string(),
    sale: SaleKind,
    cohorts: z
      .array(z.object({ id: Id, name: z.string(), startsOn: CalendarDay, endsOn: CalendarDay, zone: Zone }))
      .min(1),
    /** Of the fullest of its cohorts. */
    seatsLeft: z.int(),
    /** Where no seat is left, one is kept for the caller, who waited for it. */
    held: z.boolean(),
  }),
  /** Day of Europe/Paris on which all of this counts. */
  orderedOn: CalendarDay,
  regime: SaleRegime,
  because: z.enum([
    'professional-buyer',
    'buys-training',
    'pays-for-own-training',
    'not-declared',
    'content',
    'not-for-work',
  ]),
  /** Day from which the rule stands, and where it is written. */
  rule: z.object({ since: CalendarDay, articles: z.array(z.string()) }),
  /** If it is concluded today; null where the law gives no right. */
  withdrawal: z.object({ days: z.int(), endsOn: CalendarDay }).nullable(),
  documents: z.array(z.enum(['terms', ...ContractKind.options, 'invoice'])),
  /** What she is asked where she wants to begin before the window ends. */
  earlyStart: z.array(z.enum(['terms', 'immediate-access', 'withdrawal-loss', 'contract'])),
  price: Money,
  coupon: z.object({ code: z.string(), off: Money }).nullable(),
  total: Money,
  /** Days of Europe/Paris; none when it costs nothing. */
  plans: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      instalments: z.array(z.object({ amount: Money, dueOn: CalendarDay })),
    }),
  ),
});
export type OrderPreview = z.infer<typeof OrderPreview>;

export const previewOrder = endpoint({
  method: 'GET',
  path: '/offers/:offerId/order-preview',
  tag: 'Billing',
  summary: 'What an order would say: regime, window, documents, instalments of each plan',
  access: may('academy', 'read'),
  params: z.object({ offerId: Id }),
  query: z.strictObject({
    buyer: z.enum(['consumer', 'trainee', 'professional']),
    coupon: CouponCode.optional(),
  }),
  response: OrderPreview,
});

/** So that nobody types her address twice; what a company pays for is not sent to her home, nor the other way round. */
export const getLastBuyer = endpoint({
  method: 'GET',
  path: '/me/last-buyer',
  tag: 'Billing',
  summary: 'Whom her last order named as its buyer, at home or as a professional',
  access: may('order', 'read'),
  query: z.strictObject({ kind: z.enum(['consumer', 'trainee', 'professional']) }),
  response: z.object({ buyer: Buyer.nullable() }),
});

const orderId = z.object({ orderId: Id });

export const OrderContract = z.object({
  orderId: Id,
  kind: ContractKind,
  status: OrderStatus,
  heldUntil: Instant.nullable(),
  text: ContractText,
  /** SHA-256 of the text: she signs what she has read, and nothing that changed since. */
  hash: z.string(),
  /** The name of the order, which she signs with. */
  signer: z.string(),
  /** Day of Europe/Paris that a signature would bear now. */
  today: CalendarDay,
  signed: z.object({ name: z.string(), signsAs: z.string().nullable(), at: Instant }).nullable(),
  /** Where to pay or to leave a means of payment, once signed. */
  checkoutUrl: z.string().nullable(),
});
export type OrderContract = z.infer<typeof OrderContract>;

export const getOrderContract = endpoint({
  method: 'GET',
  path: '/orders/:orderId/contract',
  tag: 'Billing',
  summary: 'The contract or convention of an order, to read or as it was signed',
  access: may('order', 'read'),
  params: orderId,
  response: OrderContract,
});

/** Repeatable: a contract is signed once, and the checkout that follows is opened if it is not yet. */
export const signContract = endpoint({
  method: 'POST',
  path: '/orders/:orderId/contract/signature',
  tag: 'Billing',
  summary: 'Sign the contract or convention, and open the checkout that follows',
  access: may('order', 'create'),
  params: orderId,
  body: z.strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: PersonName,
    /** Of who signs a convention, for the organisation that buys: « gérante ». Nobody else has one. */
    signsAs: freeText(120)
      .refine((text) => text !== '', { error: 'signs-as-missing' })
      .optional(),
    accept: z.literal(true, { error: 'must-accept' }),
  }),
  response: Order,
});

export const getContractPdf = endpoint({
  method: 'GET',
  path: '/orders/:orderId/contract/pdf',
  tag: 'Billing',
  summary: 'The contract or convention as PDF, with the signature once there is one',
  access: may('document', 'read'),
  params: orderId,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});
