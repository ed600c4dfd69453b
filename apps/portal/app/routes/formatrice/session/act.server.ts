import { redirect } from '@remix-run/node';
import { recordLiveSession } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { answerSessionChange } from '../session-form/answer-session-change.server';
import { readSessionForm } from '../session-form/read-session-form.server';

/** Changes the session, cancels it, or adds what stays of it: three forms of one page. */
export async function actOnSession(request: Request, cohortId: string, sessionId: string) {
  const form = await request.formData();
  const revision = textOf(form, 'revision');
  const act = textOf(form, 'act');
  if (act === 'record') return record(request, cohortId, { sessionId, revision, form });
  const scope = textOf(form, 'scope') === 'following' ? ('following' as const) : ('one' as const);
  const asked = { sessionId, revision, scope };
  return act === 'cancel'
    ? answerSessionChange(request, {
        ...{ cohortId, form, change: { kind: 'cancel', ...asked, reason: textOf(form, 'reason') } },
        done: 'annulee',
      })
    : answerSessionChange(request, {
        ...{ cohortId, form, change: { kind: 'change', ...asked, ...readSessionForm(form) } },
        done: 'modifiee',
      });
}

async function record(
  request: Request,
  cohortId: string,
  { sessionId, revision, form }: { sessionId: string; revision: string; form: FormData },
) {
  const recordingUrl = textOf(form, 'recordingUrl').trim() || null;
  const body = { recordingUrl, notes: textOf(form, 'notes'), revision };
  try {
    await api(request)(recordLiveSession, { params: { sessionId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/formatrice/promotions/${cohortId}/calendrier?fait=ajoute`);
}
