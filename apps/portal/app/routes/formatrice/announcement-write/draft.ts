import type { ActionFunctionArgs } from '@remix-run/node';
import { saveAnnouncement } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { autosave } from '../../../lib/autosave.server';
import { readDraft } from './read-draft.server';

/** Where the script of the form keeps what she writes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const body = readDraft(await request.formData(), params.cohortId ?? '');
  const where = { announcementId: params.announcementId ?? '' };
  return autosave(async () => {
    const { revision } = await api(request)(saveAnnouncement, { params: where, body });
    return { saved: { base: revision } };
  });
}
