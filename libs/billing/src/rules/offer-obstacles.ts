import type { OfferObstacle, OwnerOffer } from '@tandem/contracts';
import { dayIn } from '@tandem/platform';
import type { MissingIdentity } from './seller-for-offer';

type Sold = Pick<OwnerOffer['cohorts'][number], 'id' | 'name' | 'status' | 'endsOn' | 'zone'>;

/** Everything that keeps an offer from being on sale; empty when nothing does. */
export function offerObstacles(
  cohorts: readonly Sold[],
  missing: readonly MissingIdentity[],
  now: Date,
): OfferObstacle[] {
  const ofCohorts = cohorts.flatMap(({ id: cohortId, name, status, endsOn, zone }): OfferObstacle[] => {
    if (endsOn < dayIn(zone, now)) return [{ kind: 'cohort-over', cohortId, name }];
    return status === 'open' ? [] : [{ kind: 'cohort-not-open', cohortId, name }];
  });
  return [...ofCohorts, ...missing.map((missing): OfferObstacle => ({ kind: 'seller', missing }))];
}
