import type { OfferTerms, Seller } from '@tandem/contracts';

export type MissingIdentity = 'seller' | 'vat-number' | 'training-declaration';

/**
 * What the academy's identity lacks for an offer to be sold: a document without it is none (CGI annexe II 242 nonies A).
 * VAT that is charged asks for its number; training that is sold as such, and its exemption, for the declaration.
 */
export function missingForOffer(
  seller: Seller | null,
  { vat, sale }: Pick<OfferTerms, 'vat' | 'sale'>,
): MissingIdentity[] {
  if (!seller) return ['seller'];
  const missing: MissingIdentity[] = [];
  if (vat === 'standard' && !seller.vatNumber) missing.push('vat-number');
  if ((vat === 'exempt_training' || sale === 'training') && !seller.training)
    missing.push('training-declaration');
  return missing;
}
