import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { advanceClock } from '@tandem/contracts';
import { api, refuse } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { backTo } from '../../lib/landing';

/** Moves the demonstration's time; the API refuses it everywhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(advanceClock, { body: { advance: textOf(form, 'advance') } });
  } catch (error) {
    await refuse(request, error);
  }
  return redirect(backTo(form));
}

export const loader = () => redirect('/');
