import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { localeCookie } from '../../lib/cookies.server';
import { textOf } from '../../lib/forms';
import { backTo } from '../../lib/landing';

/** Remembers the language on this device; an account keeps its own for the mails (see the account page). */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = textOf(form, 'lang') === 'en' ? 'en' : 'fr';
  return redirect(backTo(form), { headers: { 'Set-Cookie': localeCookie(locale) } });
}

export const loader = () => redirect('/');
