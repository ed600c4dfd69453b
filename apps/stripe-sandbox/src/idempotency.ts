import { createHash } from 'node:crypto';
import { ApiError, invalidRequest } from './api-error';
import type { World } from './world';

/** Stripe forgets a key after a day at the earliest; forgetting at once lets a test see a late retry. */
const KEPT_SECONDS = 24 * 3600;

export interface SavedAnswer {
  /** The key. */
  id: string;
  fingerprint: string;
  created: number;
  requestId: string;
  status: number;
  body: string;
}

/** The order of the parameters does not matter. */
export function fingerprintOf(method: string, path: string, body: string): string {
  const parameters = [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([method, path, parameters]))
    .digest('base64url');
}

/** The answer given before to this key, or undefined. 400 when the key came with other parameters. */
export function savedAnswer(world: World, key: string, fingerprint: string): SavedAnswer | undefined {
  if (key.length > 255) throw invalidRequest('Idempotency keys have 255 characters at most.');
  const saved = world.store.find('idempotency', key);
  if (!saved) return undefined;
  if (saved.fingerprint === fingerprint) return saved;
  throw new ApiError(400, {
    type: 'idempotency_error',
    message:
      'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
      `Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}

/** They stand in the order they were given, so that the first one that is kept ends the search. */
export function forgetOldAnswers(world: World): void {
  for (const { id, created } of world.store.all('idempotency')) {
    if (world.seconds() - created < KEPT_SECONDS) return;
    world.store.remove('idempotency', id);
  }
}
