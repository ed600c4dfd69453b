import { getSubmission, keepReviewRemark, ProblemError, saveReviewDraft } from '@tandem/contracts';
import { data } from '@remix-run/node';
import { api, rawApi } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf, type FormState } from '../../../lib/forms';
import { fieldsOf, formProblem, typedIn } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import { messages } from './messages';
import { fieldOf, partsOf, plain } from './parts';

/** As the API bounds a remark, and the fields of the form that they come from and go to. */
const longest = { remark: 2000, comment: 4000 };

/** Said under the field of `part`. */
export interface RemarkDone {
  part: string;
  said: 'kept' | 'added';
}

/** Keeps what stands in a field as a remark of hers, or adds a kept one to a field; the form comes back as it was typed. */
export async function actOnRemark(request: Request, submissionId: string, form: FormData) {
  try {
    const body = { parts: partsOf(form) };
    await api(request)(saveReviewDraft, { params: { submissionId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return form.has('keep') ? keep(request, submissionId, form) : add(request, submissionId, form);
}

async function keep(request: Request, submissionId: string, form: FormData) {
  const t = translate(messages, localeOf(request));
  const part = textOf(form, 'keep');
  const field = fieldOf(part);
  const text = plain(textOf(form, field));
  if (text === '') return ownProblem(form, { [field]: t.remarkEmpty });
  if (text.length > longest.remark) return ownProblem(form, { [field]: t.remarkTooLong });
  try {
    await rawApi(request)(keepReviewRemark, { params: { submissionId }, body: { part, text } });
  } catch (error) {
    const wrong = error instanceof ProblemError && error.problem.errors?.[0]?.detail;
    return wrong ? ownProblem(form, { [field]: wrong }) : formProblem(request, error, form);
  }
  return backWith(form, { part, said: 'kept' });
}

/** One that was thrown away meanwhile adds nothing. */
async function add(request: Request, submissionId: string, form: FormData) {
  const t = translate(messages, localeOf(request));
  const [id, part = ''] = textOf(form, 'insert').split(':');
  const { remarks } = await api(request)(getSubmission, { params: { submissionId } });
  const remark = remarks.find((one) => one.id === id);
  const field = fieldOf(part);
  if (!remark) return ownProblem(form, { [field]: t.remarkGone });
  const text = [plain(textOf(form, field)), remark.text].filter(Boolean).join('\n');
  if (text.length > (part === '' ? longest.comment : longest.remark))
    return ownProblem(form, { [field]: t.remarkDoesNotFit });
  form.set(field, text);
  const body = { parts: partsOf(form) };
  await api(request)(saveReviewDraft, { params: { submissionId }, body });
  return backWith(form, { part, said: 'added' });
}

function backWith(form: FormData, remark: RemarkDone) {
  const problem: FormState = { code: null, errors: {}, notice: null, ...typedIn(fieldsOf(form)) };
  return data({ problem, confirm: null, remark });
}
