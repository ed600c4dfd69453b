import { updateCohort } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { readCohortForm } from '../cohort-form/read-cohort-form.server';

/** Saves the settings, or opens or closes the sale: two forms of one page. */
export async function saveCohort(request: Request, cohortId: string) {
  const form = await request.formData();
  const sale = textOf(form, 'sale');
  const status = sale === 'open' ? 'open' : 'closed';
  const asked = sale ? { status: status as 'open' | 'closed' } : readCohortForm(form);
  const body = { ...asked, revision: textOf(form, 'revision') };
  try {
    await api(request)(updateCohort, { params: { cohortId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const done = sale ? (status === 'open' ? 'ouverte' : 'fermee') : 'enregistree';
  return redirect(`/direction/promotions/${cohortId}?fait=${done}`);
}
