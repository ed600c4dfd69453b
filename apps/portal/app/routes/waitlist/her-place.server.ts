import { listMyWaiting, type WaitingPlace } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';
import { ifMember } from '../../lib/if-member.server';

/** A place that has not ended. */
export type LivePlace = WaitingPlace & {
  state: Exclude<WaitingPlace['state'], { kind: 'lapsed' | 'removed' }>;
};

/** Where she waits for this cohort, or is offered or buying its seat; null for whoever may join. */
export async function herPlace(request: Request, cohortId: string): Promise<LivePlace | null> {
  const mine = await ifMember(rawApi(request)(listMyWaiting, {}));
  return mine?.places.filter(isLive).find(({ cohort }) => cohort.id === cohortId) ?? null;
}

function isLive(place: WaitingPlace): place is LivePlace {
  return place.state.kind !== 'lapsed' && place.state.kind !== 'removed';
}
