import { redirect } from '@remix-run/node';
import { recallAnnouncement, retryAnnouncement, sendAnnouncement } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';

/** Sends it, now or at a time; changes that time; makes it a draft again; tries again what did not arrive. */
export async function actOnAnnouncement(request: Request, cohortId: string, announcementId: string) {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  const page = `/formatrice/promotions/${cohortId}/messages/${announcementId}`;
  const where = { params: { announcementId } };
  const call = api(request);
  try {
    if (intent === 'recall') {
      await call(recallAnnouncement, where);
      return redirect(`${page}/ecrire`);
    }
    if (intent === 'retry') {
      await call(retryAnnouncement, { ...where, body: { personId: textOf(form, 'person') || null } });
      return redirect(`${page}?fait=essai`);
    }
    const when = { day: textOf(form, 'when.day'), at: textOf(form, 'when.at') };
    const body = { base: textOf(form, 'base'), when: intent === 'later' ? when : null };
    await call(sendAnnouncement, { ...where, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`${page}?fait=${intent === 'later' ? 'programme' : 'envoi'}`);
}
