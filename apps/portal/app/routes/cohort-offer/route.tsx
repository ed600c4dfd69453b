import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { getCohortSeats, listOpenOffers } from '@tandem/contracts';
import { api, rawApi } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';

/**
 * Where a seat of a cohort is bought: on to the first offer that sells it to her, alone when one does. Whoever comes too late,
 * or with somebody else’s link, is told so where the cohort says what can be had of it.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { offers } = await api(request)(listOpenOffers, { params: { courseSlug } });
  const offer = offers.find(({ cohorts }) => cohorts.some(({ id }) => id === params.cohortId));
  if (offer) return redirect(`/offres/${offer.id}/inscription`);
  const cohortId = params.cohortId ?? '';
  const closed = await rawApi(request)(getCohortSeats, { params: { cohortId } }).then(
    ({ seats }) => seats.state === 'closed',
    () => false,
  );
  return redirect(closed ? `/promotions/${cohortId}/attente` : '/promotions');
}
