import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A payment makes a dozen ids: random bytes come cheaper by the thousand. */
const pool = Buffer.alloc(8192);
let used = pool.length;

/** Random letters and digits, 8192 at most. The modulo bias is of no consequence for test data. */
export function randomText(length: number): string {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let text = '';
  for (const end = used + length; used < end; used += 1)
    text += ALPHABET.charAt((pool[used] ?? 0) % ALPHABET.length);
  return text;
}

export const newId = (prefix: string, length = 24): string => `${prefix}_${randomText(length)}`;
