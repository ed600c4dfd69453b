import type { OfferTerms } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { requireSellerFor } from '../documents/seller';
import { offerObstacles } from '../rules/offer-obstacles';
import { trainerObstacles } from '../rules/trainer-obstacles';
import { requireCohorts, taughtCohorts } from './sold-cohorts';

/**
 * For an offer that is, or is to be, on sale. Plans are no obstacle: `lawfulSchedule` moves what a training contract must
 * not charge, and the preview says so.
 * @throws DomainError `offer-not-ready`, `seller-incomplete`
 */
export async function requireSellable(tx: EntityManager, terms: OfferTerms, now: Date): Promise<void> {
  const obstacles = [
    ...offerObstacles(await requireCohorts(tx, terms.cohortIds), [], now),
    ...trainerObstacles(terms.sale, await taughtCohorts(tx, terms.cohortIds)),
  ];
  if (obstacles.length > 0) throw new DomainError('offer-not-ready', { obstacles });
  await requireSellerFor(tx, terms);
}
