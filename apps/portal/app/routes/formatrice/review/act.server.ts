import {
  claimSubmission,
  reviewSubmission,
  RubricLevel,
  saveReviewDraft,
  type RubricLevel as Level,
} from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { backToForm, ownProblem } from '../../../parts/staff/own-problem.server';
import { queueQuery } from '../../../parts/staff/review-queue';
import { actOnRemark } from './act-on-remark.server';
import { messages } from './messages';
import { partsOf, plain } from './parts';

export interface ReviewToConfirm {
  decision: 'accepted' | 'returned';
  comment: string;
  /** Fields of the form by name, to be sent once more. */
  fields: [name: string, value: string][];
}

/**
 * What she does with a work: claim it, take it over, answer it, keep and reuse remarks. An answer takes two steps, because
 * it cannot be taken back: the first post shows what will be sent, the second sends it. The rules are the API's; what it
 * refuses in the second step comes back to the form.
 */
export async function review(request: Request, submissionId: string) {
  const form = await request.formData();
  const t = translate(messages, localeOf(request));
  const step = textOf(form, 'step');
  const call = api(request);
  const params = { submissionId };
  if (step === 'take-over' || step === 'claim') return claim(request, submissionId, form, step);
  if (step === 'change') return backToForm(form);
  if (form.has('keep') || form.has('insert')) return actOnRemark(request, submissionId, form);
  try {
    if (step !== 'confirm') await call(saveReviewDraft, { params, body: { parts: partsOf(form) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const decision = textOf(form, 'decision');
  const errors: Record<string, string> = {};
  const levels: Record<string, { level: Level; comment: string }> = {};
  for (const criterion of form.getAll('criterion').map(String)) {
    const level = RubricLevel.safeParse(textOf(form, `levels.${criterion}`));
    if (level.success)
      levels[criterion] = { level: level.data, comment: plain(textOf(form, `remark.${criterion}`)) };
    else errors[`levels.${criterion}`] = t.levelMissing;
  }
  if (decision !== 'accepted' && decision !== 'returned') errors['decision'] = t.decisionMissing;
  if (Object.keys(errors).length > 0 || (decision !== 'accepted' && decision !== 'returned'))
    return ownProblem(form, errors);
  const comment = plain(textOf(form, 'comment'));
  if (step !== 'confirm') {
    const fields = [...form].filter(
      (field): field is [string, string] => field[0] !== 'step' && typeof field[1] === 'string',
    );
    return data({ confirm: { decision, comment, fields } satisfies ReviewToConfirm, problem: undefined });
  }
  try {
    await call(reviewSubmission, { params, body: { decision, levels, comment } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const done = { fait: decision === 'accepted' ? 'accepte' : 'renvoye' };
  return redirect(queueQuery(new URL(request.url).searchParams, done));
}

/** Keeps what comes along first. `from`: whom she has confirmed to take it from. */
async function claim(request: Request, submissionId: string, form: FormData, step: 'claim' | 'take-over') {
  const params = { submissionId };
  const call = api(request);
  try {
    if (form.has('comment')) await call(saveReviewDraft, { params, body: { parts: partsOf(form) } });
    if (step === 'take-over') return data({ takesOver: true });
    const body = { takeFrom: textOf(form, 'from') || undefined };
    await call(claimSubmission, { params, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const kept = queueQuery(new URL(request.url).searchParams);
  return redirect(`/formatrice/rendus/${submissionId}${kept}`);
}
