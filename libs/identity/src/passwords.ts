import { hash, verify } from '@node-rs/argon2';
import { fieldError } from '@tandem/platform';
import { isCommonPassword } from './rules/common-password';

/** OWASP's argon2id setting (argon2id is the library's default) with the least memory traffic; runs on libuv's four threads, which bounds it. */
export const argon2Cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** @throws DomainError `validation` on a password that everybody tries first */
export async function hashPassword(password: string): Promise<string> {
  if (isCommonPassword(password)) {
    throw fieldError('password', 'common-password');
  }
  return hash(password, argon2Cost);
}

let decoy: Promise<string> | null = null;

/** Takes as long for an unknown account as for a known one. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('decoy', argon2Cost);
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
