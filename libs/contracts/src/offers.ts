import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Money, Slug, Zone } from './primitives';
import { PaymentPlan, SaleKind } from './selling';

/** What anybody may buy now. */
export const OpenOffer = z.object({
  id: Id,
  version: z.int(),
  name: z.string(),
  price: Money,
  sale: SaleKind,
  plans: z.array(PaymentPlan),
  cohorts: z
    .array(
      z.object({
        id: Id,
        name: z.string(),
        startsOn: CalendarDay,
        endsOn: CalendarDay,
        zone: Zone,
        capacity: z.int(),
        seatsLeft: z.int(),
      }),
    )
    .min(1),
});
export type OpenOffer = z.infer<typeof OpenOffer>;

export const listOpenOffers = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/offers',
  tag: 'Billing',
  summary: 'What is on sale for a course: cohorts, price, ways to pay, seats left',
  access: may('academy', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: z.object({ offers: z.array(OpenOffer) }),
});
