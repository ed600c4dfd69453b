import type {
  AppliedCoupon,
  Buyer,
  DocumentLine,
  PlannedInstalment,
  SalesDocumentFacts,
  Seller,
  VatRegime,
} from '@tandem/contracts';
import { mentionsFor, vatByLine, vatRules, type Mention, type VatSplit } from '../rules/vat';
import type { AllottedNumber } from './allot-number';

/** An order as its invoice tells it. Amounts in minor units, VAT included. */
export interface SoldOrder {
  orderId: string;
  name: string;
  /** The cohorts of a bundle; null when the name says it all. */
  description: string | null;
  price: number;
  coupon: AppliedCoupon | null;
  vat: VatRegime;
  buyer: Buyer;
  performance: { from: string; to: string };
  schedule: PlannedInstalment[];
  /** Taken so far, what went back deduced. */
  paid: number;
}

export function invoiceFacts(
  order: SoldOrder,
  { series, printed, issuedOn }: AllottedNumber,
  seller: Seller | null,
): SalesDocumentFacts {
  const { orderId, coupon, performance, buyer, schedule, paid } = order;
  const [sold, off] = vatByLine([order.price, -(coupon?.off ?? 0)], order.vat) as [VatSplit, VatSplit];
  const vat = vatOf(order.vat);
  const [net, vatAmount, gross] = [sold.net + off.net, sold.vat + off.vat, sold.gross + off.gross];
  return {
    ...{ kind: 'invoice', series, number: printed, issuedOn, currency: 'EUR', orderId, performance },
    ...{ seller, buyer, schedule, corrects: null, reason: null },
    lines: [oneLine(order.name, order.description, sold, vat)],
    discount: coupon && {
      ...{ code: coupon.code, net: -off.net, vat, vatAmount: -off.vat, gross: -off.gross },
    },
    vatBreakdown: [{ ...vat, base: net, amount: vatAmount }],
    totals: {
      ...{ lines: sold.net, discount: -off.net, net, vat: vatAmount, gross },
      ...{ paid, due: gross - paid },
    },
    mentions: [...mentionsFor(order.vat, buyer.kind), ...ofSeller(seller)],
  };
}

export function vatOf(regime: VatRegime): DocumentLine['vat'] {
  const { category, rate } = vatRules[regime];
  return { category, rate };
}

/** Orders are sold by the piece. */
export function oneLine(
  name: string,
  description: string | null,
  { net, vat: vatAmount, gross }: VatSplit,
  vat: DocumentLine['vat'],
): DocumentLine {
  return { position: 1, name, description, quantity: 1, unitNet: net, net, vat, vatAmount, gross };
}

function ofSeller(seller: Seller | null): Mention[] {
  const mentions: Mention[] = [];
  if (seller?.training)
    mentions.push({ code: 'training-declaration', law: 'art. L6352-12 du Code du travail' });
  if (seller && /^(EI|entrepreneure? individuel(le)?)\b/iu.test(seller.legalForm))
    mentions.push({ code: 'sole-trader', law: 'art. R526-27 du Code de commerce' });
  return mentions;
}
