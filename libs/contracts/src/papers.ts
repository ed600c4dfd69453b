import { z } from 'zod';
import { Order } from './billing';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money } from './primitives';
import { GivenRefund } from './refunds';

export const PaperDocument = z.object({
  id: Id,
  kind: z.enum(['invoice', 'credit_note']),
  number: z.string(),
  issuedOn: CalendarDay,
  gross: Money,
});
export type PaperDocument = z.infer<typeof PaperDocument>;

/** An order with all that was written and paid for it. */
export const OrderPapers = z.object({
  order: Order,
  documents: z.array(PaperDocument),
  payments: z.array(
    z.object({ amount: Money, refunded: Money, paidAt: Instant, receiptUrl: z.string().nullable() }),
  ),
  refunds: z.array(GivenRefund),
  /** The last day to withdraw, while the law lets her. */
  withdrawUntil: CalendarDay.nullable(),
  withdrawnAt: Instant.nullable(),
});
export type OrderPapers = z.infer<typeof OrderPapers>;

export const getMyPapers = endpoint({
  method: 'GET',
  path: '/me/papers',
  tag: 'Billing',
  summary: 'Orders, invoices, credit notes, receipts and what is due next',
  access: may('order', 'read'),
  response: z.object({ papers: z.array(OrderPapers) }),
});

const documentId = z.object({ documentId: Id });

export const getDocumentPdf = endpoint({
  method: 'GET',
  path: '/documents/:documentId/pdf',
  tag: 'Billing',
  summary: 'An invoice or a credit note as PDF',
  access: may('document', 'read'),
  params: documentId,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

export const getDocumentXml = endpoint({
  method: 'GET',
  path: '/documents/:documentId/xml',
  tag: 'Billing',
  summary: 'An invoice or a credit note as UBL (EN 16931)',
  access: may('document', 'export'),
  params: documentId,
  produces: 'application/xml',
  response: z.custom<Uint8Array>(),
});
