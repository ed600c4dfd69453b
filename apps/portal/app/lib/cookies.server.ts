import type { Locale } from '@tandem/contracts';
import { config } from './config.server';

const prefix = config.secure ? '__Host-' : '';
const sessionName = `${prefix}tandem`;
const ticketName = `${prefix}tandem-step`;
const attributes = `Path=/; SameSite=Lax${config.secure ? '; Secure' : ''}`;

function read(request: Request, name: string): string | undefined {
  const header = request.headers.get('cookie') ?? '';
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The visitor's session token; anything that a header cannot carry is no token. */
export function sessionToken(request: Request): string | undefined {
  return secretIn(request, sessionName);
}

/** Of a sign-in that waits for its second step. It stands beside a guest's session, which goes on until then. */
export function secondStepTicket(request: Request): string | undefined {
  return secretIn(request, ticketName);
}

function secretIn(request: Request, name: string): string | undefined {
  const secret = read(request, name);
  return secret && /^[\w.~+/=-]{20,200}$/.test(secret) ? secret : undefined;
}

/** Set-Cookie value that keeps the session until it expires. */
export const sessionCookie = (session: { token: string; expiresAt: string }): string =>
  lasting(sessionName, session.token, session.expiresAt);

export const noSessionCookie = `${sessionName}=; ${attributes}; HttpOnly; Max-Age=0`;

export const secondStepCookie = (step: { ticket: string; expiresAt: string }): string =>
  lasting(ticketName, step.ticket, step.expiresAt);

export const noSecondStepCookie = `${ticketName}=; ${attributes}; HttpOnly; Max-Age=0`;

/** Who was signed in here last: what is typed after her session has ended is given back to nobody else. */
export const lastMemberCookie = (id: string): string =>
  `membre=${id}; ${attributes}; HttpOnly; Max-Age=${90 * 24 * 3600}`;

export const lastMember = (request: Request): string | undefined => read(request, 'membre');

function lasting(name: string, value: string, expiresAt: string): string {
  return `${name}=${value}; ${attributes}; HttpOnly; Expires=${new Date(expiresAt).toUTCString()}`;
}

/** French unless the visitor chose English. */
export function localeOf(request: Request): Locale {
  return read(request, 'lang') === 'en' ? 'en' : 'fr';
}

export const localeCookie = (locale: Locale): string =>
  `lang=${locale}; ${attributes}; HttpOnly; Max-Age=${365 * 24 * 3600}`;

/** Where she was heading when she signed up: the mail that she confirms by opens a page that knows nothing of it. */
export const wantedCookie = (path: string): string =>
  `suite=${encodeURIComponent(path)}; ${attributes}; HttpOnly; Max-Age=${path ? 24 * 3600 : 0}`;

export function wantedOf(request: Request): string | null {
  try {
    return decodeURIComponent(read(request, 'suite') ?? '') || null;
  } catch {
    return null;
  }
}

/** Answers of the role finder, by scene: until she keeps a result, nothing of them is anywhere else. */
export const roleAnswersCookie = (answers: Record<string, string>): string => {
  const value = Object.entries(answers).map((pair) => pair.join('.'));
  return `boussole=${value.join('~')}; ${attributes}; HttpOnly; Max-Age=${value.length > 0 ? 7 * 24 * 3600 : 0}`;
};

export function roleAnswers(request: Request): Record<string, string> {
  const pairs = (read(request, 'boussole') ?? '').split('~').map((pair) => pair.split('.'));
  const isKey = (text: string | undefined) => text !== undefined && /^[a-z0-9-]{1,120}$/.test(text);
  return Object.fromEntries(pairs.filter(([scene, option]) => isKey(scene) && isKey(option)));
}
