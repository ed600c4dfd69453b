import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code read from paper is typed right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A new code, `TDM-4KQ7-9XWD`: 40 random bits, too many to guess at the rate that the API answers. */
export const newCertificateCode = (): string => newCode('TDM');

/** Of an attestation, `ATT-4KQ7-9XWD`. */
export const newAttestationNumber = (): string => newCode('ATT');

function newCode(prefix: string): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The code that was meant: case, spaces and hyphens are forgiven, O reads 0, I and L read 1. Null when it is none. */
export function readCertificateCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // Without the mark, a code may begin with its letters.
  const code = plain.length > length ? plain.replace(/^TDM/, '') : plain;
  const letters = code.replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== length || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return `TDM-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
