import type { CreditReason, SalesDocumentFacts, Seller, VatRegime } from '@tandem/contracts';
import { vatByLine, type VatSplit } from '../rules/vat';
import type { AllottedNumber } from './allot-number';
import { oneLine, vatOf } from './invoice-facts';

export interface Credit {
  invoice: { id: string; facts: SalesDocumentFacts };
  /** Minor units, VAT included. */
  gross: number;
  /** Gross of the invoice's credit notes before this one. */
  before: number;
  vat: VatRegime;
  reason: CreditReason;
}

/** In the words of the invoice that it corrects, with the seller of today. What is due (BT-115) is due to the buyer. */
export function creditNoteFacts(
  { invoice, gross, before, vat: regime, reason }: Credit,
  { series, printed, issuedOn }: AllottedNumber,
  seller: Seller | null,
): SalesDocumentFacts {
  const { facts } = invoice;
  const { orderId, performance, buyer, mentions } = facts;
  const [share] = vatByLine([gross], regime, before) as [VatSplit];
  const vat = vatOf(regime);
  const line = facts.lines[0]!;
  return {
    ...{ kind: 'credit_note', series, number: printed, issuedOn, currency: 'EUR', orderId, performance },
    ...{ seller, buyer, mentions, reason, schedule: [], discount: null },
    lines: [oneLine(line.name, line.description, share, vat)],
    vatBreakdown: [{ ...vat, base: share.net, amount: share.vat }],
    totals: {
      ...{ lines: share.net, discount: 0, net: share.net, vat: share.vat, gross },
      ...{ paid: 0, due: gross },
    },
    corrects: {
      ...{ id: invoice.id, number: facts.number, issuedOn: facts.issuedOn, gross: facts.totals.gross },
    },
  };
}
