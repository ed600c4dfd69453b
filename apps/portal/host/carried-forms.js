/** In an address: what was typed is given back to its form, whose action is not called. */
export const takingUp = 'reprise';
/** The hidden field that carries it through sign-in. */
export const carriedField = 'repris';

/**
 * A form whose sender is led to sign-in goes there with her: 307 makes her browser send it along, so that it is kept nowhere
 * but in the page that she has before her. What scripts post has its own way, and files are not sent twice.
 * @param {Request} request
 * @param {Response} answer
 */
export function sendAlong(request, answer) {
  const to = answer.headers.get('location') ?? '';
  if (!to.startsWith('/connexion?suite=') || !isForm(request)) return answer;
  const headers = new Headers(answer.headers);
  headers.set('location', takenUpAt(to));
  return new Response(null, { status: 307, headers });
}

/**
 * Whether this is a form on its way back from sign-in, and not one that was posted from the page it came back to.
 * @param {Request} request
 */
export async function isTakenUp(request) {
  if (!isForm(request) || !new URL(request.url).searchParams.has(takingUp)) return false;
  return (await request.clone().formData()).has(carriedField);
}

/** @param {string} path */
export const takenUpAt = (path) => `${path}${path.includes('?') ? '&' : '?'}${takingUp}`;

/**
 * Of what a person types; not those of sign-in itself, which know what they carry.
 * @param {Request} request
 */
export const isForm = ({ method, headers, url }) =>
  method === 'POST' &&
  !new URL(url).pathname.startsWith('/connexion') &&
  (headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate' &&
  (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
