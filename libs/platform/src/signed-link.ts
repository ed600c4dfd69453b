import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from './config';
import { DomainError } from './domain-error';

const lifetimeSeconds = 300;

/**
 * Address of a private file on the origin of files, where no session is known: whoever holds it may save the file, for five
 * minutes of machine time, and reaches nothing else. Null where files have no origin of their own.
 * @param path on the API, encoded
 */
export function signLink(config: Config, path: string, now = Date.now()): string | null {
  if (!config.FILES_URL) return null;
  const until = Math.floor(now / 1000) + lifetimeSeconds;
  const link = new URL(path, config.FILES_URL);
  link.searchParams.set('until', String(until));
  link.searchParams.set('signature', signature(config.SECRET_KEY, path, until));
  return link.href;
}

/** @throws DomainError `link-altered`, `link-expired` */
export function requireSignature(
  config: Config,
  path: string,
  given: { until: number; signature: string },
): void {
  const expected = Buffer.from(signature(config.SECRET_KEY, path, given.until));
  const received = Buffer.from(given.signature);
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    throw new DomainError('link-altered');
  }
  if (given.until * 1000 < Date.now()) throw new DomainError('link-expired');
}

function signature(secret: string, path: string, until: number): string {
  return createHmac('sha256', secret).update(`link:${path}:${until}`).digest('base64url');
}
