import { grantAttempt, issueCertificate } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';

/** The posts of a student's page: one more attempt at a quiz, or the certificate. */
export async function act(request: Request, form: FormData, params: { cohortId: string; personId: string }) {
  const attempt = textOf(form, 'intent') === 'attempt';
  try {
    if (attempt) {
      await api(request)(grantAttempt, { params: { ...params, quizId: textOf(form, 'quiz') } });
    } else {
      await api(request)(issueCertificate, { params });
    }
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(attempt ? '?fait=tentative' : '?fait=certificat');
}
