import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { updateMe } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';
import { localeCookie, sessionToken } from '../../lib/cookies.server';
import { textOf } from '../../lib/forms';
import { backTo } from '../../lib/landing';

/** Remembers the language on this device, and with her account if she has one: her mails follow. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = textOf(form, 'lang') === 'en' ? 'en' : 'fr';
  // Guests have no account to change; their device remembers.
  if (sessionToken(request)) await rawApi(request)(updateMe, { body: { locale } }).catch(() => undefined);
  return redirect(backTo(form), { headers: { 'Set-Cookie': localeCookie(locale) } });
}

export const loader = () => redirect('/');
