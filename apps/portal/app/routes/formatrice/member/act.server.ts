import { issueCertificate, reviewFinalCase } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { backToForm, ownProblem } from '../../../parts/staff/own-problem.server';
import { reviewMessages } from './review-messages';

export interface ReviewToConfirm {
  decision: 'validated' | 'returned';
  comment: string;
}

/**
 * Review in two steps, because it cannot be taken back: the first post shows what will be sent, the second sends it.
 * A return without a comment would leave the student without a way forward, hence refused here.
 */
export async function review(request: Request, form: FormData) {
  const t = translate(reviewMessages, localeOf(request));
  const decision = textOf(form, 'decision');
  const comment = textOf(form, 'comment').trim();
  const step = textOf(form, 'step');
  if (step === 'change') return backToForm(form);
  if (decision !== 'validated' && decision !== 'returned')
    return ownProblem(form, { decision: t.decisionMissing });
  if (decision === 'returned' && comment === '') return ownProblem(form, { comment: t.commentMissing });
  if (step !== 'confirm')
    return data({ confirm: { decision, comment } satisfies ReviewToConfirm, problem: undefined });
  try {
    const finalCaseId = textOf(form, 'finalCaseId');
    await api(request)(reviewFinalCase, { params: { finalCaseId }, body: { decision, comment } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`?fait=${decision === 'validated' ? 'valide' : 'renvoye'}`);
}

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
