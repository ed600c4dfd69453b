import { redirect } from '@remix-run/node';
import { getMe, type SessionGranted } from '@tandem/contracts';
import { rawApi } from './api.server';
import { localeCookie, sessionCookie, wantedCookie } from './cookies.server';
import { landing } from './landing';

/** Sets the cookie of a new session, and the language of its account, then leads to where she was going. */
export async function openSession(request: Request, session: SessionGranted, wanted: string | null) {
  const me = await rawApi(request, session.token)(getMe, {});
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(session));
  headers.append('Set-Cookie', localeCookie(me.locale));
  headers.append('Set-Cookie', wantedCookie(''));
  return redirect(landing(me, wanted), { headers });
}
