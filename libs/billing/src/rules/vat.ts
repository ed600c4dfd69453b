import type { BuyerKind, MentionCode, VatCategory, VatRegime } from '@tandem/contracts';

/** A sentence that must be printed, and the article that is printed after it. */
export interface Mention {
  code: MentionCode;
  law: string;
}

interface VatRule {
  /** EN 16931, BT-118. */
  category: VatCategory;
  /** Percent. */
  rate: number;
  mention: Mention | null;
}

/** The rate of training and content is that of CGI art. 278. */
export const vatRules: Record<VatRegime, VatRule> = {
  exempt_training: {
    category: 'E',
    rate: 0,
    mention: { code: 'vat-exempt-training', law: 'art. 261-4-4° a du CGI' },
  },
  franchise: { category: 'E', rate: 0, mention: { code: 'vat-franchise', law: 'art. 293 B du CGI' } },
  standard: { category: 'S', rate: 20, mention: null },
};

/** Minor units. */
export interface VatSplit {
  gross: number;
  net: number;
  vat: number;
}

/**
 * Net and VAT of lines with VAT included, a discount being a negative one. Their sum is the VAT of the sum, rounded half up;
 * a line may so differ by a cent from what it would be alone. `before` is what earlier credit notes of the same invoice
 * gave back: credit notes that give all of it back give back its VAT to the cent.
 */
export function vatByLine(grosses: readonly number[], regime: VatRegime, before = 0): VatSplit[] {
  const { rate } = vatRules[regime];
  let sum = before;
  return grosses.map((gross) => {
    const vat = vatIn(sum + gross, rate) - vatIn(sum, rate);
    sum += gross;
    return { gross, net: gross - vat, vat };
  });
}

function vatIn(gross: number, rate: number): number {
  return Math.floor((2 * gross * rate + 100 + rate) / (2 * (100 + rate)));
}

/** Owed to a professional only: Code de commerce L441-9 (discount), L441-10 (penalties), D441-5 (40 €). */
export const betweenProfessionals: Mention[] = [
  { code: 'late-penalties', law: 'art. L441-10 du Code de commerce' },
  { code: 'recovery-indemnity', law: 'art. D441-5 du Code de commerce' },
  { code: 'no-early-discount', law: 'art. L441-9 du Code de commerce' },
];

/** What the VAT regime and the buyer have printed on a document; what the seller adds is not here. */
export function mentionsFor(regime: VatRegime, buyer: BuyerKind): Mention[] {
  const services: Mention = { code: 'operation-services', law: 'art. 242 nonies A de l’annexe II au CGI' };
  const { mention } = vatRules[regime];
  return [services, ...(mention ? [mention] : []), ...(buyer === 'professional' ? betweenProfessionals : [])];
}
