import { listCertifications, listCohorts, trackingStates, type Client } from '@tandem/contracts';
import { searchOf } from '../../../parts/staff/address';

/** The list as the address filters it. What was typed by hand and is no cohort of hers, or no state, is left out. */
export async function listAsked(
  call: Client,
  query: URLSearchParams,
  part: { page: string } | { whole: 'yes' },
) {
  const { cohorts } = await call(listCohorts, { query: {} });
  const cohort = cohorts.find(({ id }) => id === query.get('promotion'));
  const state = trackingStates.find((one) => one === query.get('etat'));
  const list = await call(listCertifications, {
    query: { cohortId: cohort?.id, state, search: searchOf(query), ...part },
  });
  return { ...list, state: state ?? null, cohort: cohort ?? null, cohorts };
}
