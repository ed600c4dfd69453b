import { z } from 'zod';
import { luhn } from './luhn';
import { CalendarDay, freeText, Id, Instant, Slug } from './primitives';

/** What is sold: access to content, or professional training by a declared organisation. */
export const SaleKind = z.enum(['content', 'training']);
export type SaleKind = z.infer<typeof SaleKind>;

/** Under which law an order stands; `rules/sale-regime` resolves it. */
export const SaleRegime = z.enum(['digital_content', 'training_contract', 'b2b']);
export type SaleRegime = z.infer<typeof SaleRegime>;

/** What is signed before anything is charged: by who pays for her own training, or by who buys training for others. */
export const ContractKind = z.enum(['training-contract', 'convention']);
export type ContractKind = z.infer<typeof ContractKind>;

/** CGI art. 261-4-4° a, CGI art. 293 B, or 20 %. */
export const VatRegime = z.enum(['exempt_training', 'franchise', 'standard']);
export type VatRegime = z.infer<typeof VatRegime>;

/** When a part of the price is due: counted from the day of the order or of the course's start, or on a day. */
export const PlanWhen = z.union([
  z.strictObject({ after: z.enum(['order', 'start']), days: z.int().min(0).max(730) }),
  z.strictObject({ after: z.literal('order'), months: z.int().min(0).max(24) }),
  z.strictObject({ on: CalendarDay }),
]);
export type PlanWhen = z.infer<typeof PlanWhen>;

/** A part of the price: a share in percent, or null for an equal share of what the others leave. */
export const PlanPart = z.strictObject({ percent: z.int().min(1).max(99).nullable(), when: PlanWhen });
export type PlanPart = z.infer<typeof PlanPart>;

/** At once, N instalments, or deposit and balance: all are a list of parts. */
export const PaymentPlan = z
  .strictObject({ key: Slug, name: freeText(80, 1), parts: z.array(PlanPart).min(1).max(12) })
  .refine(({ parts }) => sharesWholePrice(parts), { error: 'plan-shares', path: ['parts'] });
export type PaymentPlan = z.infer<typeof PaymentPlan>;

function sharesWholePrice(parts: PlanPart[]): boolean {
  const fixed = parts.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  return parts.some(({ percent }) => percent === null) ? fixed < 100 : fixed === 100;
}

/** A dated share of an amount, in minor units; the day is one of Europe/Paris. */
export const PlannedInstalment = z.object({ amount: z.int(), dueOn: CalendarDay });
export type PlannedInstalment = z.infer<typeof PlannedInstalment>;

export const Address = z.strictObject({
  street: freeText(160, 1),
  postalCode: freeText(12, 1),
  city: freeText(80, 1),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
});
export type Address = z.infer<typeof Address>;

/** Nine digits that satisfy Luhn's formula (INSEE). */
export const Siren = z
  .string()
  .transform((text) => text.replaceAll(/\s/gu, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{9}$/, { error: 'siren-form', abort: true })
      .refine(luhn, { error: 'siren-form' }),
  );

/** Of a member state, two letters and what follows; its existence is not checked. */
export const VatNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s.-]/gu, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/, { error: 'vat-number-form', abort: true })
      .refine(frenchKey, { error: 'vat-number-form' }),
  );

/** A French number is FR, a key and a SIREN; a key of digits is (12 + 3 × (SIREN mod 97)) mod 97 (BOFiP TVA-DECLA-20-20-10). */
function frenchKey(number: string): boolean {
  if (!number.startsWith('FR')) return true;
  const [key, siren] = [number.slice(2, 4), number.slice(4)];
  if (!/^\d{9}$/.test(siren) || !luhn(siren)) return false;
  return !/^\d\d$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}

const whoever = { name: freeText(120, 1), address: Address };

/** Who buys: for herself, for her own professional training, or for a company, an administration or a funder. */
export const Buyer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consumer'), ...whoever }),
  z.strictObject({ kind: z.literal('trainee'), ...whoever }),
  z.strictObject({
    kind: z.literal('professional'),
    ...whoever,
    company: freeText(160, 1),
    siren: Siren.nullable(),
    vatNumber: VatNumber.nullable(),
  }),
]);
export type Buyer = z.infer<typeof Buyer>;
export type BuyerKind = Buyer['kind'];

/** Of the general terms that the portal shows before a purchase: whoever changes them there changes the day here. */
export const termsVersion = '2026-11-22';

/** What she agreed to: which text, when, and from where (hash of the address), as proof. */
export const Consent = z.object({
  kind: z.enum(['terms', 'immediate-access', 'withdrawal-loss', 'contract']),
  textVersion: z.string(),
  at: Instant,
  addressHash: z.string().nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** The regime as it was resolved for an order. */
export const ResolvedRegime = z.object({
  kind: SaleRegime,
  /** Version of the rule, a day. */
  rule: CalendarDay,
  /** Last day on which she may withdraw by law; null where the law gives no right, or before the conclusion. */
  withdrawalEndsOn: CalendarDay.nullable(),
});
export type ResolvedRegime = z.infer<typeof ResolvedRegime>;

/** A version of what is sold; immutable once written. */
export const OfferTerms = z.strictObject({
  name: freeText(120, 1),
  /** Minor units, VAT included. */
  price: z
    .int()
    .max(10_000_000)
    .refine((cents) => cents === 0 || cents >= 50, { error: 'price-too-small' }),
  currency: z.literal('EUR'),
  sale: SaleKind,
  vat: VatRegime,
  plans: z
    .array(PaymentPlan)
    .min(1)
    .max(6)
    .refine((plans) => new Set(plans.map(({ key }) => key)).size === plans.length, { error: 'plan-keys' }),
  /** The seats that it gives; several are a bundle. */
  cohortIds: z
    .array(Id)
    .min(1)
    .max(5)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'cohorts-twice' }),
});
export type OfferTerms = z.infer<typeof OfferTerms>;

/** As it is printed on a flyer; case and spaces do not count. */
export const CouponCode = z
  .string()
  .transform((text) => text.replaceAll(/\s/gu, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9-]{3,32}$/, { error: 'coupon-form' }));

/** What a coupon took off an order. */
export const AppliedCoupon = z.object({
  id: Id,
  code: z.string(),
  /** Minor units taken off the price. */
  off: z.int(),
});
export type AppliedCoupon = z.infer<typeof AppliedCoupon>;
