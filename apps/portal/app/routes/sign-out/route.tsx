import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOut } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';
import { noSessionCookie } from '../../lib/cookies.server';

/** The cookie goes whatever the API answers: a session that had already ended is left all the same. */
export async function action({ request }: ActionFunctionArgs) {
  await rawApi(request)(signOut, {}).catch(() => undefined);
  return redirect('/', { headers: { 'Set-Cookie': noSessionCookie } });
}

export const loader = () => redirect('/');
