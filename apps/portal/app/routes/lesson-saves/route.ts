import type { ActionFunctionArgs } from '@remix-run/node';
import { guestApi } from '../../lib/api.server';
import { autosave } from '../../lib/autosave.server';
import { saveInLesson } from '../../lib/lesson-saves.server';

/** Where the scripts of a lesson save, for members and guests. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  return autosave(async () => {
    const { call, headers } = await guestApi(request);
    return { saved: await saveInLesson(call, form), headers };
  });
}
