import { createHmac } from 'node:crypto';

/** Proves an address or the like to whoever holds the key, and tells it to nobody: there are too few of them for a bare hash. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
