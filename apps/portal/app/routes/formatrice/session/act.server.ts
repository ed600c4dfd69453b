import { redirect } from '@remix-run/node';
import { cancelLiveSession, changeLiveSession, recordLiveSession } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { readSessionForm } from '../session-form/read-session-form.server';

const scopeOf = (form: FormData) => (textOf(form, 'scope') === 'following' ? 'following' : 'one');

/** Changes the session, cancels it, or adds what stays of it: three forms of one page. */
export async function actOnSession(request: Request, cohortId: string, sessionId: string) {
  const form = await request.formData();
  const params = { sessionId };
  const revision = textOf(form, 'revision');
  const body = { scope: scopeOf(form), revision } as const;
  const cancels = textOf(form, 'act') === 'cancel';
  const records = textOf(form, 'act') === 'record';
  try {
    if (records) await api(request)(recordLiveSession, { params, body: { ...recordingOf(form), revision } });
    else if (cancels)
      await api(request)(cancelLiveSession, { params, body: { ...body, reason: textOf(form, 'reason') } });
    else await api(request)(changeLiveSession, { params, body: { ...body, ...readSessionForm(form) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(
    `/formatrice/promotions/${cohortId}/calendrier?fait=${records ? 'ajoute' : cancels ? 'annulee' : 'modifiee'}`,
  );
}

const recordingOf = (form: FormData) => ({
  recordingUrl: textOf(form, 'recordingUrl').trim() || null,
  notes: textOf(form, 'notes'),
});
