import type { ActionFunctionArgs } from '@remix-run/node';
import { saveSubmissionDraft } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { autosave } from '../../lib/autosave.server';
import { courseSlug } from '../../lib/course';
import { draftOf } from '../../lib/lesson-saves.server';

/** Where the script of the editor keeps the draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const body = draftOf(await request.formData());
  const where = { courseSlug, assignmentKey: params.assignmentKey ?? '' };
  return autosave(async () => {
    const { revision } = await api(request)(saveSubmissionDraft, { params: where, body });
    return { saved: { base: revision } };
  });
}
