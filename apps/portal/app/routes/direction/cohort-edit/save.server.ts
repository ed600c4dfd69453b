import { updateCohort } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import { errorsBesidePrice, readCohortForm } from '../cohort-form/read-cohort-form.server';

/** Saves the settings, or opens or closes the sale: two forms of one page. */
export async function saveCohort(request: Request, cohortId: string) {
  const form = await request.formData();
  const sale = textOf(form, 'sale');
  const { price, ...fields } = readCohortForm(form);
  if (!sale && price === null) {
    return ownProblem(form, errorsBesidePrice(updateCohort.body!, fields, localeOf(request)));
  }
  const status = sale === 'open' ? 'open' : 'closed';
  const body = sale ? { status: status as 'open' | 'closed' } : { ...fields, price: price! };
  try {
    await api(request)(updateCohort, { params: { cohortId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const done = sale ? (status === 'open' ? 'ouverte' : 'fermee') : 'enregistree';
  return redirect(`/direction/promotions/${cohortId}?fait=${done}`);
}
