import { redirect } from '@remix-run/node';
import {
  closeSigning,
  countersignAttendance,
  getAttendanceSheet,
  noteAttendance,
  openSigning,
  type Client,
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
    else {
      const unsigned = ticked(form, 'unsigned') ? await withoutSignature(call, params) : [];
      const body = noteOf(form);
      const enrolmentIds = [...new Set([...body.enrolmentIds, ...unsigned])];
      // A second click finds everybody noted.
      if (enrolmentIds.length > 0 || !ticked(form, 'unsigned'))
        await call(noteAttendance, { params, body: { ...body, enrolmentIds } });
    }
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`${new URL(request.url).pathname}?fait=${done[act]}`);
}

/** Of whom nothing is known by now: who has signed since the page was read is not noted over. */
async function withoutSignature(call: Client, params: { sessionId: string; half: DayHalf }) {
  const { sheet } = await call(getAttendanceSheet, { params });
  return sheet.lines.flatMap(({ state, enrolmentId }) => (state === 'waiting' ? [enrolmentId] : []));
}

const noteOf = (form: FormData) => ({
  enrolmentIds: form.getAll('enrolmentIds').filter((id) => typeof id === 'string'),
  // Nothing chosen is refused next to the field.
  kind: textOf(form, 'kind') as 'noted' | 'left' | 'absent',
  minutes: textOf(form, 'minutes').trim() || undefined,
  justified: ticked(form, 'justified') || textOf(form, 'act') === 'excuse',
  reason: textOf(form, 'reason'),
});
