import { createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that what stands on a screen at the end of a room is typed right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/**
 * The code of an opening: thirty bits that only the server can make again from the opening's id. The trainer's page shows
 * it as often as it is asked, and nothing in the database tells it, not even to whoever tries all of them.
 */
export function signingCode(secret: string, openingId: string): string {
  const bytes = createHmac('sha256', secret).update(`attendance:${openingId}`).digest();
  return Array.from({ length }, (_, at) => alphabet[bytes[at]! % alphabet.length]).join('');
}

/** What was meant: case, spaces and hyphens are forgiven, O reads 0, I and L read 1. */
export function readSigningCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
