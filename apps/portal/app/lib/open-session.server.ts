import { redirect } from '@remix-run/node';
import { getMe, type SignInAnswer } from '@tandem/contracts';
import { takenUpAt } from '../../host/carried-forms.js';
import { rawApi } from './api.server';
import {
  lastMemberCookie,
  localeCookie,
  noSecondStepCookie,
  secondStepCookie,
  sessionCookie,
  wantedCookie,
} from './cookies.server';
import { followedBy, isLocalPath, landing } from './landing';

/**
 * Sets the cookie of a new session, and the language of its account, then leads to where she was going; by the page
 * that asks for a code when the account has a second factor. What the form `carries` goes all the way with her.
 */
export async function openSession(
  request: Request,
  answer: SignInAnswer,
  wanted: string | null,
  carries = false,
) {
  const headers = new Headers();
  const back = carries && wanted !== null && isLocalPath(wanted) ? wanted : null;
  if ('ticket' in answer) {
    headers.append('Set-Cookie', secondStepCookie(answer));
    const next = `/connexion/code${followedBy(wanted)}`;
    return back ? redirect(takenUpAt(next), { headers, status: 307 }) : redirect(next, { headers });
  }
  const me = await rawApi(request, answer.token)(getMe, {});
  headers.append('Set-Cookie', sessionCookie(answer));
  headers.append('Set-Cookie', noSecondStepCookie);
  headers.append('Set-Cookie', localeCookie(me.locale));
  headers.append('Set-Cookie', wantedCookie(''));
  if (me.id) headers.append('Set-Cookie', lastMemberCookie(me.id));
  return back
    ? redirect(takenUpAt(back), { headers, status: 307 })
    : redirect(landing(me, wanted), { headers });
}
