import { redirect } from '@remix-run/node';
import { meOf, refuse, signInPath } from './api.server';
import { sessionToken } from './cookies.server';

/**
 * For pages of the student space whose data guests may read too: whoever is no member is led to sign-in, then back.
 * What the API opens to members only needs no such gate.
 */
export async function membersOnly(request: Request): Promise<void> {
  if (!sessionToken(request)) throw redirect(signInPath(request));
  const me = await meOf(request).catch((error: unknown) => refuse(request, error));
  if (me.kind !== 'member') throw redirect(signInPath(request));
}
