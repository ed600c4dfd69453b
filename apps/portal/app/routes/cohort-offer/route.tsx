import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { listOpenOffers } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';

/** Where a cohort was bought before offers sold it: on to the first of them, which sells it alone when one does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { offers } = await api(request)(listOpenOffers, { params: { courseSlug } });
  const offer = offers.find(({ cohorts }) => cohorts.some(({ id }) => id === params.cohortId));
  return redirect(offer ? `/offres/${offer.id}/inscription` : '/promotions');
}
