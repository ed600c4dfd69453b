import { getMe, ProblemError, readClock, type Me } from '@tandem/contracts';
import { rawApi } from './api.server';
import { config } from './config.server';
import { noSessionCookie, sessionToken } from './cookies.server';

export interface Visitor {
  /** Null for a visitor without session, and when the API cannot say. */
  me: Me | null;
  /** The academy's time, where the clock may be moved. */
  demoNow: string | null;
  demo: boolean;
}

/**
 * Who is visiting, for the header of every page. Public pages must stand when the API does not, so nothing here fails;
 * a session that has ended is forgotten.
 */
export async function visitorOf(request: Request): Promise<{ visitor: Visitor; headers: Headers }> {
  const headers = new Headers();
  const call = rawApi(request);
  const me = sessionToken(request)
    ? call(getMe, {}).catch((error: unknown) => {
        const ended = error instanceof ProblemError && error.problem.status === 401;
        if (ended) headers.append('Set-Cookie', noSessionCookie);
        return null;
      })
    : null;
  const clock = config.demo ? call(readClock, {}).catch(() => null) : null;
  const visitor = { me: await me, demoNow: (await clock)?.now ?? null, demo: config.demo };
  return { visitor, headers };
}
