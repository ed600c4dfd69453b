import { redirect } from '@remix-run/node';
import { signAttendance, tellAbsence, type DayHalf } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';

const done = { tell: 'absence', explain: 'raison' };

/** Signs for a half-day, or says why she will not be there or was not. */
export async function actOnAttendance(request: Request) {
  const form = await request.formData();
  const half = { sessionId: textOf(form, 'sessionId'), half: textOf(form, 'half') as DayHalf };
  const act = textOf(form, 'act');
  try {
    if (act === 'tell' || act === 'explain')
      await api(request)(tellAbsence, { body: { ...half, reason: textOf(form, 'reason') } });
    else {
      const method = textOf(form, 'method') === 'qr' ? 'qr' : 'code';
      await api(request)(signAttendance, { body: { ...half, code: textOf(form, 'code'), method } });
    }
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/espace/emargement?fait=${done[act as keyof typeof done] ?? 'signe'}`);
}
