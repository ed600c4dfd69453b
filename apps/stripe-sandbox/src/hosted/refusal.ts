import type { Words } from './words';

/** Why the last attempt did not pass, in her language. */
export function refusalText(error: { decline_code?: string }, words: Words, setup: boolean): string {
  const { declines } = words;
  if (!error.decline_code) return setup ? declines.setupAuthentication : declines.authentication;
  return declines[error.decline_code as keyof Words['declines']] ?? declines.generic_decline;
}
