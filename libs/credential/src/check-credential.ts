import type { DidDocument } from './did-document';
import { rawKey } from './multibase';
import { saidInOurTerms } from './plain-terms';
import { proofHolds, type Signed } from './proof';
import { bitAt } from './status-list';

export type CheckedStatusList = Signed;

/** One line of what was looked at: whether it stands, and why not. `unknown`: it could not be looked at. */
export type Finding =
  | {
      check: 'issuer';
      outcome: 'passed' | 'failed';
      reason?: 'not-a-credential' | 'other-issuer' | 'other-key';
    }
  | { check: 'proof'; outcome: 'passed' | 'failed'; reason?: 'altered' | 'no-key' }
  | {
      check: 'status';
      outcome: 'passed' | 'failed' | 'unknown';
      reason?: 'revoked' | 'no-list' | 'list-not-proven';
    }
  | { check: 'dates'; outcome: 'passed' | 'failed'; reason?: 'not-yet' | 'expired' };

interface Against {
  did: DidDocument;
  /** Null where none could be had: what was signed may have been revoked since. */
  statusList: unknown;
  now: Date;
}

/** Checks a credential, line by line, against what its issuer publishes; takes whatever JSON it is given. */
export async function checkCredential(given: unknown, { did, statusList, now }: Against): Promise<Finding[]> {
  if (!isSigned(given, 'OpenBadgeCredential'))
    return [{ check: 'issuer', outcome: 'failed', reason: 'not-a-credential' }];
  const key = keyOf(given, did);
  const issued: Finding =
    typeof key === 'string'
      ? { check: 'issuer', outcome: 'failed', reason: key }
      : { check: 'issuer', outcome: 'passed' };
  if (typeof key === 'string') return [issued, { check: 'proof', outcome: 'failed', reason: 'no-key' }];
  const proven: Finding = (await proves(given, key))
    ? { check: 'proof', outcome: 'passed' }
    : { check: 'proof', outcome: 'failed', reason: 'altered' };
  return [issued, proven, await statusOf(given, statusList, did), datesOf(given, now)];
}

function isSigned(
  given: unknown,
  kind: 'OpenBadgeCredential' | 'BitstringStatusListCredential',
): given is Signed {
  const { type, proof } = (given ?? {}) as Partial<Signed>;
  return (
    ['VerifiableCredential', kind].every((one) => Array.isArray(type) && type.includes(one)) &&
    proof?.type === 'DataIntegrityProof' &&
    proof.cryptosuite === 'eddsa-rdfc-2022' &&
    proof.proofPurpose === 'assertionMethod' &&
    typeof proof.proofValue === 'string' &&
    typeof proof.verificationMethod === 'string'
  );
}

/** The key that the issuer publishes under the name that the proof gives. */
function keyOf({ issuer, proof }: Signed, did: DidDocument): Uint8Array | 'other-issuer' | 'other-key' {
  const id = typeof issuer === 'string' ? issuer : (issuer as { id?: unknown } | undefined)?.id;
  if (id !== did.id) return 'other-issuer';
  const method = did.verificationMethod.find((known) => known.id === proof.verificationMethod);
  const meant = method?.controller === did.id && did.assertionMethod.includes(method.id);
  return (meant && rawKey(method.publicKeyMultibase)) || 'other-key';
}

/** A term or a context that is not known is an alteration like any other: nothing signed has one. */
async function proves(given: Signed, key: Uint8Array): Promise<boolean> {
  return saidInOurTerms(given) && proofHolds(given, key).catch(() => false);
}

/** The list is a credential as well, of the same issuer: one that anybody could write would revoke, or not, at will. */
async function statusOf({ credentialStatus }: Signed, list: unknown, did: DidDocument): Promise<Finding> {
  const unknown = (reason: 'no-list' | 'list-not-proven'): Finding => ({
    check: 'status',
    outcome: 'unknown',
    reason,
  });
  if (!isSigned(list, 'BitstringStatusListCredential')) return unknown('no-list');
  const entry = credentialStatus as { statusListCredential?: unknown; statusListIndex?: unknown } | undefined;
  const subject = list['credentialSubject'] as { encodedList?: unknown; statusPurpose?: unknown } | undefined;
  const key = keyOf(list, did);
  const meant = list['id'] === entry?.statusListCredential && subject?.statusPurpose === 'revocation';
  if (!meant || typeof key === 'string' || !(await proves(list, key))) return unknown('list-not-proven');
  const revoked = bitAt(String(subject?.encodedList), Number(entry?.statusListIndex));
  if (revoked === null) return unknown('list-not-proven');
  return revoked
    ? { check: 'status', outcome: 'failed', reason: 'revoked' }
    : { check: 'status', outcome: 'passed' };
}

function datesOf({ validFrom, validUntil }: Signed, now: Date): Finding {
  if (typeof validFrom !== 'string' || !(new Date(validFrom) <= now))
    return { check: 'dates', outcome: 'failed', reason: 'not-yet' };
  if (validUntil !== undefined && !(new Date(String(validUntil)) > now))
    return { check: 'dates', outcome: 'failed', reason: 'expired' };
  return { check: 'dates', outcome: 'passed' };
}
