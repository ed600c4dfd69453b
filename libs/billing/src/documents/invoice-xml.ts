import type { DocumentLine, SalesDocumentFacts, Seller } from '@tandem/contracts';
import XMLBuilder from 'fast-xml-builder';
import { exactMoney, orderNumber, writtenDay } from './document-format';
import { documentWords, mentionText } from './document-words';
import { amount, buyerParty, sellerParty, sirenOfBuyer, taxCategory, type Vat, type Xml } from './ubl-parts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  format: true,
  // What people type may hold characters that XML 1.0 has no way to write.
  tagValueProcessor: (_name, value) =>
    String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
});
const namespaces = {
  invoice: ['Invoice', 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'],
  credit_note: ['CreditNote', 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'],
} as const;

export type IdentifiedDocument = SalesDocumentFacts & { seller: Seller };

/**
 * The data of EN 16931-1 in UBL 2.1, in the order of its schemas, with what the French profile adds (XP Z12-012: the frame
 * in BT-23, `#PMD#` and its like before notes). Kept and exported; sending it is for a certified platform, which also needs
 * the electronic address of the buyer (BT-49): only a SIREN gives one.
 */
export function invoiceXml(facts: IdentifiedDocument): string {
  const [root, namespace] = namespaces[facts.kind];
  const isInvoice = facts.kind === 'invoice';
  const { totals } = facts;
  const mentions = facts.mentions.map(({ code }) => code);
  const tax = (vat: Vat) => taxCategory(vat, mentions);
  const document: Xml = {
    '@xmlns': namespace,
    '@xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    '@xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
    // Services, paid already or not.
    'cbc:ProfileID': isInvoice && totals.due === 0 ? 'S2' : 'S1',
    'cbc:ID': facts.number,
    'cbc:IssueDate': facts.issuedOn,
    ...(isInvoice
      ? { 'cbc:DueDate': facts.schedule.at(-1)?.dueOn ?? facts.issuedOn, 'cbc:InvoiceTypeCode': '380' }
      : { 'cbc:CreditNoteTypeCode': '381' }),
    'cbc:Note': notes(facts),
    'cbc:DocumentCurrencyCode': facts.currency,
    'cac:InvoicePeriod': { 'cbc:StartDate': facts.performance.from, 'cbc:EndDate': facts.performance.to },
    // UBL asks for the buyer's reference (BT-13), which she did not give: ours is BT-14.
    'cac:OrderReference': { 'cbc:ID': 'NA', 'cbc:SalesOrderID': orderNumber(facts.orderId) },
    ...(facts.corrects && {
      'cac:BillingReference': {
        'cac:InvoiceDocumentReference': {
          'cbc:ID': facts.corrects.number,
          'cbc:IssueDate': facts.corrects.issuedOn,
        },
      },
    }),
    'cac:AccountingSupplierParty': { 'cac:Party': sellerParty(facts.seller) },
    'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(facts.buyer) },
    // Agreed between the parties (UNTDID 4461): Stripe charges a card or by direct debit.
    'cac:PaymentMeans': {
      'cbc:PaymentMeansCode': { '#text': 'ZZZ', '@name': 'Carte bancaire ou prélèvement SEPA' },
    },
    'cac:PaymentTerms': { 'cbc:Note': paymentTerms(facts) },
    ...(facts.discount && {
      'cac:AllowanceCharge': {
        'cbc:ChargeIndicator': 'false',
        'cbc:AllowanceChargeReasonCode': '95',
        'cbc:AllowanceChargeReason': documentWords.fr.discount(facts.discount.code),
        'cbc:Amount': amount(facts.discount.net),
        'cac:TaxCategory': tax(facts.discount.vat),
      },
    }),
    'cac:TaxTotal': {
      'cbc:TaxAmount': amount(totals.vat),
      'cac:TaxSubtotal': facts.vatBreakdown.map((row) => ({
        'cbc:TaxableAmount': amount(row.base),
        'cbc:TaxAmount': amount(row.amount),
        'cac:TaxCategory': taxCategory(row, mentions, facts.seller),
      })),
    },
    'cac:LegalMonetaryTotal': {
      'cbc:LineExtensionAmount': amount(totals.lines),
      'cbc:TaxExclusiveAmount': amount(totals.net),
      'cbc:TaxInclusiveAmount': amount(totals.gross),
      'cbc:AllowanceTotalAmount': amount(totals.discount),
      'cbc:PrepaidAmount': amount(totals.paid),
      'cbc:PayableAmount': amount(totals.due),
    },
    [`cac:${root}Line`]: facts.lines.map((line) => lineOf(line, root, tax)),
  };
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    [root]: document,
  });
}

function lineOf(line: DocumentLine, root: 'Invoice' | 'CreditNote', tax: (vat: Vat) => Xml): Xml {
  const quantity = root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity';
  return {
    'cbc:ID': String(line.position),
    [quantity]: { '#text': String(line.quantity), '@unitCode': 'C62' },
    'cbc:LineExtensionAmount': amount(line.net),
    'cac:Item': {
      ...(line.description && { 'cbc:Description': line.description }),
      'cbc:Name': line.name,
      'cac:ClassifiedTaxCategory': tax(line.vat),
    },
    'cac:Price': { 'cbc:PriceAmount': amount(line.unitNet) },
  };
}

const subjects = {
  'late-penalties': 'PMD',
  'recovery-indemnity': 'PMT',
  'no-early-discount': 'AAB',
  'training-declaration': 'ABL',
  'sole-trader': 'REG',
} as const;

/** BG-1: UBL has no element for the subject of a note (BT-21), which the French profile writes before it. */
function notes(facts: IdentifiedDocument): string[] {
  const told = facts.mentions.flatMap(({ code, law }) => {
    const subject = code in subjects ? subjects[code as keyof typeof subjects] : null;
    return subject ? [`#${subject}#${mentionText('fr', { code, law }, facts.seller)}`] : [];
  });
  const reason = facts.reason
    ? [`#AAI#${documentWords.fr.reason(documentWords.fr.reasons[facts.reason])}`]
    : [];
  return [`#BAR#${treatment(facts)}`, ...told, ...reason];
}

/**
 * An invoice to a French company, or data that the tax office is told of (BR-FR-20). Whoever is taxable in France has a SIREN:
 * an organisation without one counts as a consumer. Companies abroad cannot buy.
 */
function treatment({ buyer }: SalesDocumentFacts): 'B2B' | 'B2C' {
  return sirenOfBuyer(buyer) ? 'B2B' : 'B2C';
}

/** BT-20. */
function paymentTerms({ kind, schedule, totals }: SalesDocumentFacts): string {
  if (kind === 'credit_note') return documentWords.fr.refunded;
  if (totals.due === 0) return documentWords.fr.settled;
  const parts = schedule.map(
    ({ amount: cents, dueOn }) => `${exactMoney('fr', cents)} le ${writtenDay('fr', dueOn)}`,
  );
  return `${documentWords.fr.schedule}\u202f: ${parts.join(', ')}.`;
}
