import type { OfferTerms, Seller } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { missingForOffer } from '../rules/seller-for-offer';

/** Null until the owner has filled it in. */
export async function findSeller(tx: EntityManager): Promise<Seller | null> {
  const [row] = await tx.query<Array<{ identity: Seller }>>('SELECT identity FROM seller WHERE id = 1');
  return row?.identity ?? null;
}

/**
 * For whoever opens an offer.
 * @throws DomainError `seller-incomplete` with `missing`, in the order of the form
 */
export async function requireSellerFor(
  tx: EntityManager,
  terms: Pick<OfferTerms, 'vat' | 'sale'>,
): Promise<void> {
  const missing = missingForOffer(await findSeller(tx), terms);
  if (missing.length) throw new DomainError('seller-incomplete', { missing });
}
