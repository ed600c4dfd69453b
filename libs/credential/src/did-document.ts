export interface DidDocument {
  '@context': string[];
  id: string;
  verificationMethod: Array<{
    id: string;
    type: string;
    controller: string;
    publicKeyMultibase: string;
  }>;
  assertionMethod: string[];
}

/** `did:web` of an origin (did:web 3.2): its host, with the colon of a port written `%3A`. */
export function didWeb(origin: string): string {
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`;
}

/**
 * What `/.well-known/did.json` says. Keys of the past stay under `assertionMethod`: a verifier accepts a proof by that
 * list alone (Controlled Identifiers 1.0, 3.3), so that leaving it would break every credential of that key.
 */
export function didDocument(did: string, keys: readonly string[]): DidDocument {
  const named = keys.map((publicKeyMultibase) => ({
    id: keyId(did, publicKeyMultibase),
    publicKeyMultibase,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: named.map(({ id, publicKeyMultibase }) => ({
      id,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    })),
    assertionMethod: named.map(({ id }) => id),
  };
}

/** A key is named by itself: no other can ever take its name. */
export function keyId(did: string, publicKeyMultibase: string): string {
  return `${did}#${publicKeyMultibase}`;
}
