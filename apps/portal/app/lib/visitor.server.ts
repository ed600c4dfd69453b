import { readClock, type Me } from '@tandem/contracts';
import { meOf, rawApi } from './api.server';
import { config } from './config.server';
import { noSessionCookie, sessionToken } from './cookies.server';

export interface Visitor {
  /** Null for a visitor without session, and when the API cannot say. */
  me: Me | null;
  /** The academy's time, where the clock may be moved. */
  demoNow: string | null;
  demo: boolean;
  /** When the page was asked for: what was saved since may be missing from it. */
  askedAt: string;
}

/**
 * Who is visiting, for the header of every page. Public pages must stand when the API does not, so nothing here fails.
 * A session that the API no longer knows is forgotten: a guest's next step starts a new one instead of asking for a
 * password.
 */
export async function visitorOf(request: Request): Promise<{ visitor: Visitor; headers: Headers }> {
  const headers = new Headers();
  const askedAt = new Date().toISOString();
  const me = sessionToken(request) ? meOf(request).catch(() => null) : null;
  const clock = demoNow(request);
  const found = await me;
  if (found?.kind === 'anonymous') headers.append('Set-Cookie', noSessionCookie);
  const visitor = { me: found, demoNow: await clock, demo: config.demo, askedAt };
  return { visitor, headers };
}

const demoNow = (request: Request): Promise<string | null> | null =>
  config.demo
    ? rawApi(request)(readClock, {}).then(
        ({ now }) => now,
        () => null,
      )
    : null;

/** The academy's present, for what is no page. */
export async function nowOf(request: Request): Promise<Date> {
  const moved = await demoNow(request);
  return moved ? new Date(moved) : new Date();
}
