import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id } from './primitives';
import { Seller } from './seller';
import { Buyer, PlannedInstalment } from './selling';

/** EN 16931: standard rate, exempt, out of scope. */
export const VatCategory = z.enum(['S', 'E', 'O']);
export type VatCategory = z.infer<typeof VatCategory>;

/** Minor units of the document’s currency. */
const Cents = z.int();

/** Category, rate in percent, and why nothing is charged: BT-120 in the reader’s language is the mention of that code. */
const vat = { category: VatCategory, rate: z.number() };

/** BG-25. */
export const DocumentLine = z.object({
  /** BT-126. */
  position: z.int(),
  /** BT-153. */
  name: z.string(),
  /** BT-154. */
  description: z.string().nullable(),
  /** BT-129, in pieces (BT-130 `C62`). */
  quantity: z.int(),
  /** BT-146, VAT excluded. */
  unitNet: Cents,
  /** BT-131. */
  net: Cents,
  /** BT-151 and BT-152. */
  vat: z.object(vat),
  vatAmount: Cents,
  gross: Cents,
});
export type DocumentLine = z.infer<typeof DocumentLine>;

/** What the law has said on a document; the sentence is the reader’s, `law` is printed after it. */
export const MentionCode = z.enum([
  'operation-services',
  'vat-exempt-training',
  'vat-franchise',
  'training-declaration',
  'sole-trader',
  'late-penalties',
  'recovery-indemnity',
  'no-early-discount',
]);
export type MentionCode = z.infer<typeof MentionCode>;

/** `F` invoices, `A` credit notes (« avoirs »). */
export const DocumentSeries = z.enum(['F', 'A']);
export type DocumentSeries = z.infer<typeof DocumentSeries>;

/** Why money is not owed any more. */
export const CreditReason = z.enum(['withdrawal', 'refund', 'goodwill', 'no-seat', 'cancellation']);
export type CreditReason = z.infer<typeof CreditReason>;

/** A document as it was issued, in the terms of EN 16931. Amounts of a credit note are positive (BT-3 is 381). */
export const SalesDocumentFacts = z.object({
  /** BT-3: 380 or 381. */
  kind: z.enum(['invoice', 'credit_note']),
  series: DocumentSeries,
  /** BT-1, `F-2027-00042`. */
  number: z.string(),
  /** BT-2. */
  issuedOn: CalendarDay,
  /** BT-5. */
  currency: z.literal('EUR'),
  /** BT-14. */
  orderId: Id,
  /** BG-14: BT-73 and BT-74. */
  performance: z.object({ from: CalendarDay, to: CalendarDay }),
  /** BG-4; null only where something was sold before the academy’s identity was filled in. */
  seller: Seller.nullable(),
  /** BG-7: BT-44 company or name, BT-56 name beside a company, BG-8 address, BT-47 SIREN, BT-48 VAT number. */
  buyer: Buyer,
  lines: z.array(DocumentLine).min(1),
  /** BG-20: BT-92 `net`, BT-95 and BT-96 `vat`, BT-97 the coupon’s code. */
  discount: z
    .object({ code: z.string(), net: Cents, vat: z.object(vat), vatAmount: Cents, gross: Cents })
    .nullable(),
  /** BG-23: BT-116 base, BT-117 amount, BT-118 category, BT-119 rate. */
  vatBreakdown: z.array(z.object({ ...vat, base: Cents, amount: Cents })).min(1),
  totals: z.object({
    /** BT-106. */
    lines: Cents,
    /** BT-107. */
    discount: Cents,
    /** BT-109. */
    net: Cents,
    /** BT-110. */
    vat: Cents,
    /** BT-112. */
    gross: Cents,
    /** BT-113: on the day of issue. */
    paid: Cents,
    /** BT-115. */
    due: Cents,
  }),
  /** BT-20 as a schedule; its last day is BT-9. Empty for a credit note. */
  schedule: z.array(PlannedInstalment),
  mentions: z.array(z.object({ code: MentionCode, law: z.string().nullable() })),
  /** BG-3 of a credit note: BT-25 and BT-26, and its gross. */
  corrects: z.object({ id: Id, number: z.string(), issuedOn: CalendarDay, gross: Cents }).nullable(),
  /** BT-22 of a credit note. */
  reason: CreditReason.nullable(),
});
export type SalesDocumentFacts = z.infer<typeof SalesDocumentFacts>;

const period = z
  .strictObject({ from: CalendarDay, to: CalendarDay })
  .refine(({ from, to }) => from <= to, { error: 'ends-before-start', path: ['to'] });

/** Entries whose day, in Paris, lies between the two. */
export const exportAccounts = endpoint({
  method: 'GET',
  path: '/accounting/entries',
  tag: 'Accounting',
  summary: 'Entries of a period, as the tax administration reads them (FEC, LPF A47 A-1)',
  access: may('accounting', 'export'),
  query: period,
  produces: 'text/plain; charset=iso-8859-15',
  response: z.custom<Uint8Array>(),
});

/** Those that name their seller: the norm has none without. */
export const exportDocuments = endpoint({
  method: 'GET',
  path: '/accounting/documents',
  tag: 'Accounting',
  summary: 'Invoices and credit notes issued in a period, each as UBL (EN 16931), in one archive',
  access: may('accounting', 'export'),
  query: period,
  produces: 'application/zip',
  response: z.custom<Uint8Array>(),
});
