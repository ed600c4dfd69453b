import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import { RecoveryCode } from './entities/recovery-code.entity';
import { argon2Cost } from './passwords';
import { readCode, recoveryCodeBytes, recoveryCodeFrom } from './rules/recovery-code';

const codesInSet = 10;

export interface DrawnCodes {
  /** To be shown once. */
  codes: string[];
  salt: Buffer;
  hashes: Buffer[];
}

/** Codes of 50 bits are hashed like passwords (ASVS 5.0 6.5.2). Takes a third of a second: not in a transaction. */
export async function drawRecoveryCodes(): Promise<DrawnCodes> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: codesInSet }, () => recoveryCodeFrom(randomBytes(recoveryCodeBytes)));
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(readCode(code)!.code, salt)));
  return { codes, salt, hashes };
}

/** @param code without its hyphen, as `readCode` gives it */
export function hashRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(code, { ...argon2Cost, salt });
}

/** Old ones stop counting. Their salt is the factor's, which the caller updates. */
export async function storeRecoveryCodes(
  tx: EntityManager,
  personId: string,
  hashes: Buffer[],
): Promise<void> {
  await tx.delete(RecoveryCode, { personId });
  await tx.insert(
    RecoveryCode,
    hashes.map((hash) => ({ personId, hash, usedAt: null })),
  );
}
