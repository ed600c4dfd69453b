import {
  createClient,
  forPerson,
  getMe,
  ProblemError,
  problems,
  startGuest,
  type Client,
} from '@tandem/contracts';
import type { Locale, Me, ProblemBody } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { askingAlong, callerOf } from './caller.server';
import { config } from './config.server';
import { localeOf, sessionCookie, sessionToken } from './cookies.server';
import { followedBy } from './landing';
import { send } from './send.server';

/**
 * Typed client of the API for this visitor: her session, language and address.
 *
 * In a loader (GET) a refusal becomes the page that the visitor sees: sign-in for 401, the error page for the rest. In
 * an action the `ProblemError` is thrown as it is, for `formProblem`.
 */
export function api(request: Request): Client {
  const call = rawApi(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return call;
  return (endpoint, input) => call(endpoint, input).catch((error) => refuse(request, error));
}

/** The same client, which always throws `ProblemError`: for a loader that has its own answer to a refusal. */
export function rawApi(request: Request, token = sessionToken(request)): Client {
  const locale = localeOf(request);
  const headers = visitorHeaders(request);
  const own = token === sessionToken(request);
  const call = createClient({
    ...{ baseUrl: config.apiUrl, token, locale, headers },
    send: own ? askingAlong(request) : send,
  });
  return (endpoint, input) =>
    call(endpoint, input).catch((error: unknown) => {
      throw error instanceof ProblemError ? error : new ProblemError(unreachable(locale));
    });
}

/** What the API hears of this visitor, for the few requests that the typed client does not make. */
export function apiHeaders(request: Request): Record<string, string> {
  const token = sessionToken(request);
  return {
    ...visitorHeaders(request),
    'accept-language': localeOf(request),
    ...(token && { authorization: `Bearer ${token}` }),
  };
}

function visitorHeaders(request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of ['x-forwarded-for', 'user-agent', forPerson]) {
    const value = request.headers.get(name);
    if (value) headers[name] = value;
  }
  return headers;
}

/** Who is calling: one question to the API for all loaders of a page, and none of its own where the page asks more. */
export const meOf = (request: Request): Promise<Me> => callerOf(request, () => rawApi(request)(getMe, {}));

/**
 * Turns a refusal into the redirect or the error page that fits it. What a guest may not do, she may after sign-in.
 */
export async function refuse(request: Request, error: unknown): Promise<never> {
  if (!(error instanceof ProblemError)) throw error;
  const { code, status } = error.problem;
  if (code === 'unauthenticated' || (code === 'forbidden' && !(await isMember(request)))) {
    throw redirect(signInPath(request));
  }
  if (code === 'second-factor-required') {
    throw redirect(`/compte/double-authentification${thenBack(request)}`);
  }
  throw data(error.problem, { status });
}

/** Whether the API said that something is not there, or no longer: what a second click finds of what she threw away. */
export const isMissing = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 404;

async function isMember(request: Request): Promise<boolean> {
  const me = await meOf(request).catch(() => null);
  return me?.kind === 'member';
}

/** Sign-in, then back to the page asked for; a form that was refused leads back to its page. */
export function signInPath(request: Request): string {
  return `/connexion${thenBack(request)}`;
}

function thenBack(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return followedBy(pathname + search);
}

/**
 * Client for a write that a visitor without account may do: without a session, a guest's is started first, and its
 * cookie goes with the answer.
 */
export async function guestApi(request: Request): Promise<{ call: Client; headers: Headers }> {
  const headers = new Headers();
  const person = request.headers.get(forPerson);
  // What a member wrote waits for her session, and makes no guest: so does all that is written in the space of members.
  const hers = (person && person !== 'guest') || new URL(request.url).pathname.startsWith('/espace/');
  if (sessionToken(request) || hers) return { call: api(request), headers };
  const session = await rawApi(request)(startGuest, {});
  headers.append('Set-Cookie', sessionCookie(session));
  return { call: rawApi(request, session.token), headers };
}

/** No answer, or one that is not ours: why is of no use to a visitor, that it may pass is. */
function unreachable(locale: Locale): ProblemBody {
  return { type: 'about:blank', title: problems.internal[locale], status: 503, code: 'internal' };
}
