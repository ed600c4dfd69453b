import type { ActionFunctionArgs } from '@remix-run/node';
import { saveFinalCase } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { autosave } from '../../lib/autosave.server';
import { courseSlug } from '../../lib/course';
import { textOf } from '../../lib/forms';

/** Where the script of the editor keeps the draft. */
export async function action({ request }: ActionFunctionArgs) {
  const body = { text: textOf(await request.formData(), 'text'), submit: false };
  return autosave(async () => {
    await api(request)(saveFinalCase, { params: { courseSlug }, body });
    return { saved: null };
  });
}
