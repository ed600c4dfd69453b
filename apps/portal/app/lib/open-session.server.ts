import { redirect } from '@remix-run/node';
import { getMe, type SignInAnswer } from '@tandem/contracts';
import { rawApi } from './api.server';
import {
  localeCookie,
  noSecondStepCookie,
  secondStepCookie,
  sessionCookie,
  wantedCookie,
} from './cookies.server';
import { followedBy, landing } from './landing';

/**
 * Sets the cookie of a new session, and the language of its account, then leads to where she was going; by the page
 * that asks for a code when the account has a second factor.
 */
export async function openSession(request: Request, answer: SignInAnswer, wanted: string | null) {
  const headers = new Headers();
  if ('ticket' in answer) {
    headers.append('Set-Cookie', secondStepCookie(answer));
    return redirect(`/connexion/code${followedBy(wanted)}`, { headers });
  }
  const me = await rawApi(request, answer.token)(getMe, {});
  headers.append('Set-Cookie', sessionCookie(answer));
  headers.append('Set-Cookie', noSecondStepCookie);
  headers.append('Set-Cookie', localeCookie(me.locale));
  headers.append('Set-Cookie', wantedCookie(''));
  return redirect(landing(me, wanted), { headers });
}
