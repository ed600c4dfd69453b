import { z } from 'zod';
import { CohortStatus } from './cohorts';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money, Slug, Zone } from './primitives';
import { CouponCode, OfferTerms, PaymentPlan, PlannedInstalment, SaleKind, SaleRegime } from './selling';

/** What the caller may buy now. */
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
        /** One of its seats is kept for the caller, who waited for it: it counts as taken. */
        held: z.boolean(),
      }),
    )
    .min(1),
});
export type OpenOffer = z.infer<typeof OpenOffer>;

export const listOpenOffers = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/offers',
  tag: 'Billing',
  summary:
    'What is on sale for a course: cohorts, price, ways to pay, seats left; also what no longer is, to whom one of its seats was offered before',
  access: may('academy', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: z.object({ offers: z.array(OpenOffer) }),
});

export const OfferStatus = z.enum(['draft', 'open', 'closed']);
export type OfferStatus = z.infer<typeof OfferStatus>;

export const OwnerOffer = z.object({
  id: Id,
  status: OfferStatus,
  version: z.int(),
  terms: OfferTerms,
  /** In the order of their start. */
  cohorts: z
    .array(
      z.object({
        id: Id,
        name: z.string(),
        status: CohortStatus,
        startsOn: CalendarDay,
        endsOn: CalendarDay,
        zone: Zone,
        capacity: z.int(),
        seatsTaken: z.int(),
      }),
    )
    .min(1),
  /** Orders that bind, whatever the version. */
  sold: z.int(),
});
export type OwnerOffer = z.infer<typeof OwnerOffer>;

/**
 * Why an offer cannot be on sale now; `missing` is what the academy’s identity lacks. The name is that of the cohort, or of a
 * trainer whose qualifications are not written down.
 */
export const OfferObstacle = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['cohort-not-open', 'cohort-over', 'no-trainer', 'trainer-unqualified']),
    cohortId: Id,
    name: z.string(),
  }),
  z.object({
    kind: z.literal('seller'),
    missing: z.enum(['seller', 'vat-number', 'training-declaration']),
  }),
]);
export type OfferObstacle = z.infer<typeof OfferObstacle>;

export const OfferInFull = OwnerOffer.extend({
  obstacles: z.array(OfferObstacle),
  /** How many a seat of it was offered to from a waitlist while it was on sale: they may take it, on sale or not. */
  promised: z.int(),
  /** The newest first; `by` is null for what a migration wrote. */
  versions: z.array(
    z.object({ number: z.int(), terms: OfferTerms, createdAt: Instant, by: z.string().nullable() }),
  ),
});
export type OfferInFull = z.infer<typeof OfferInFull>;

export const listOffers = endpoint({
  method: 'GET',
  path: '/offers',
  tag: 'Billing',
  summary: 'Every offer as it is now',
  access: may('offer', 'list'),
  response: z.object({ offers: z.array(OwnerOffer) }),
});

const offerId = z.object({ offerId: Id });

export const getOffer = endpoint({
  method: 'GET',
  path: '/offers/:offerId',
  tag: 'Billing',
  summary: 'One offer with its versions and what keeps it from being sold',
  access: may('offer', 'read'),
  params: offerId,
  response: OfferInFull,
});

export const createOffer = endpoint({
  method: 'POST',
  path: '/offers',
  tag: 'Billing',
  summary: 'Prepare an offer; it is not on sale yet',
  access: may('offer', 'write'),
  body: OfferTerms,
  response: OfferInFull,
  status: 201,
});

export const saveOffer = endpoint({
  method: 'PUT',
  path: '/offers/:offerId',
  tag: 'Billing',
  summary: 'Write a new version of an offer; orders keep theirs',
  access: may('offer', 'write'),
  params: offerId,
  /** `version`: the one that was edited. */
  body: z.strictObject({ version: z.int().min(1), terms: OfferTerms }),
  response: OfferInFull,
});

export const setOfferStatus = endpoint({
  method: 'PUT',
  path: '/offers/:offerId/status',
  tag: 'Billing',
  summary: 'Put an offer on sale, or take it off',
  access: may('offer', 'write'),
  params: offerId,
  body: z.strictObject({ status: z.enum(['open', 'closed']) }),
  response: OfferInFull,
});

const finding = { instalment: z.int(), article: z.string() };

/** A rule that a plan breaks as it is written, the instalment at fault (from 0), and what would mend it. */
export const PlanFinding = z.discriminatedUnion('kind', [
  z.object({
    ...finding,
    kind: z.literal('before-window-closed'),
    mend: z.object({ notBefore: CalendarDay }),
  }),
  z.object({
    ...finding,
    kind: z.literal('too-much-before-training'),
    mend: z.object({ atMost: z.int(), restFrom: CalendarDay }),
  }),
  z.object({ ...finding, kind: z.literal('ahead-of-training'), mend: z.object({ notBefore: CalendarDay }) }),
  z.object({ ...finding, kind: z.literal('paid-too-late'), mend: z.object({ notAfter: CalendarDay }) }),
]);
export type PlanFinding = z.infer<typeof PlanFinding>;

export const OfferPreview = z.object({
  price: Money,
  coupon: z.object({ code: z.string(), off: Money }).nullable(),
  total: Money,
  /** The day it is for: somebody who orders today. */
  orderedOn: CalendarDay,
  /** One for each plan and each regime that the sale allows; what is charged, moved where the law asks for it. */
  schedules: z.array(
    z.object({
      plan: Slug,
      regime: SaleRegime,
      instalments: z.array(PlannedInstalment),
      findings: z.array(PlanFinding),
    }),
  ),
});
export type OfferPreview = z.infer<typeof OfferPreview>;

export const previewOffer = endpoint({
  method: 'POST',
  path: '/offers/preview',
  tag: 'Billing',
  summary: 'What somebody who orders today would be charged, to the cent; writes nothing',
  access: may('offer', 'read'),
  body: z.strictObject({
    terms: OfferTerms,
    /** As if it were typed for `offerId`, where that is given. */
    coupon: CouponCode.optional(),
    offerId: Id.optional(),
  }),
  response: OfferPreview,
  status: 200,
});
