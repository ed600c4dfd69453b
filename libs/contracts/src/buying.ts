import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Money, Zone } from './primitives';
import { CouponCode, SaleKind, SaleRegime } from './selling';

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
  }),
  regime: SaleRegime,
  because: z.enum(['professional-buyer', 'pays-for-own-training', 'not-declared', 'content', 'not-for-work']),
  /** Day from which the rule stands, and where it is written. */
  rule: z.object({ since: CalendarDay, articles: z.array(z.string()) }),
  /** If it is concluded today; null where the law gives no right. */
  withdrawal: z.object({ days: z.int(), endsOn: CalendarDay }).nullable(),
  documents: z.array(z.enum(['terms', 'training-contract', 'training-agreement', 'invoice'])),
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
