import { issueCertificate } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { formProblem } from '../../../lib/forms.server';

export async function issue(
  request: Request,
  form: FormData,
  params: { cohortId: string; personId: string },
) {
  try {
    await api(request)(issueCertificate, { params });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('?fait=certificat');
}
