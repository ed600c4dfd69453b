import {
  largestUpload,
  ProblemError,
  removeSubmissionFile,
  saveSubmissionDraft,
  settleSubmissionDraft,
  submitAssignment,
  type DraftChoice,
} from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { draftOf } from '../../lib/lesson-saves.server';
import { translate } from '../../lib/messages';
import { forwardUpload } from '../../lib/uploads.server';
import { messages } from './messages';

/** The posts of the page: keep, read over, hand in, choose between two versions, take a file out. */
export async function act(request: Request, assignmentKey: string) {
  const form = await request.formData();
  const call = api(request);
  const params = { courseSlug, assignmentKey };
  const intent = textOf(form, 'intent');
  try {
    if (intent === 'save' || intent === 'read-over') {
      await call(saveSubmissionDraft, { params, body: draftOf(form) });
      return redirect(intent === 'save' ? '?fait=brouillon' : '?etape=relire');
    }
    if (intent === 'settle') {
      const body = { choice: textOf(form, 'choice') as DraftChoice, base: Number(textOf(form, 'base')) };
      await call(settleSubmissionDraft, { params: { ...params, versionId: textOf(form, 'version') }, body });
      return redirect('?fait=choix');
    }
    if (intent === 'remove') {
      await call(removeSubmissionFile, { params: { ...params, fileId: textOf(form, 'file') } });
      return redirect('?fait=retire#fichiers');
    }
    const body = { number: textOf(form, 'number'), base: textOf(form, 'base') };
    await call(submitAssignment, { params, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('?fait=rendu');
}

/** A file of a form without a script, or of its script: it goes through, and is never held here. */
export async function upload(request: Request, assignmentKey: string) {
  const slack = 10_000;
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > largestUpload + slack) {
    const t = translate(messages, localeOf(request));
    return data(
      { problem: { code: null, errors: { file: t.tooLarge }, notice: null, values: {}, lists: {} } },
      { status: 413 },
    );
  }
  try {
    await forwardUpload(request, { courseSlug, assignmentKey });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return formProblem(request, error, new FormData());
  }
  return redirect('?fait=fichier#fichiers');
}
