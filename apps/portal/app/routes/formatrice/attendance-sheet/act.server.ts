import { redirect } from '@remix-run/node';
import {
  closeSigning,
  countersignAttendance,
  noteAttendance,
  openSigning,
  type DayHalf,
} from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf, ticked } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';

const done = {
  ...{ open: 'ouverte', close: 'fermee', note: 'notee', countersign: 'contresignee' },
  ...{ excuse: 'repondu', refuse: 'repondu' },
} as const;

/** Opens signing, closes it, notes somebody, answers a reason or countersigns: the forms of a sheet. */
export async function actOnSheet(request: Request, params: { sessionId: string; half: DayHalf }) {
  const form = await request.formData();
  const call = api(request);
  const act = textOf(form, 'act') as keyof typeof done;
  try {
    if (act === 'open') await call(openSigning, { params });
    else if (act === 'close') await call(closeSigning, { params });
    else if (act === 'countersign') await call(countersignAttendance, { params });
    else await call(noteAttendance, { params, body: noteOf(form) });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`${new URL(request.url).pathname}?fait=${done[act]}`);
}

const noteOf = (form: FormData) => ({
  enrolmentId: textOf(form, 'enrolmentId'),
  // Nothing chosen is refused next to the field.
  kind: textOf(form, 'kind') as 'noted' | 'left' | 'absent',
  minutes: textOf(form, 'minutes').trim() || undefined,
  justified: ticked(form, 'justified') || textOf(form, 'act') === 'excuse',
  reason: textOf(form, 'reason'),
});
