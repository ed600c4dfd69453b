import { createHash } from 'node:crypto';

/** Of what a rehearsal has shown: the order to apply it brings this back, and another result is refused (decision 50). */
export const fingerprintOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
