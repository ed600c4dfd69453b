export { attachedCredential } from './attached-credential';
export { checkCredential, type CheckedStatusList, type Finding } from './check-credential';
export { didDocument, didWeb, keyId, type DidDocument } from './did-document';
export { localContexts } from './local-contexts';
export { multikey, rawKey, base58, fromBase58 } from './multibase';
export { certifiedFacts, openBadge, type CertifiedFacts, type OpenBadge } from './open-badge';
export { proofHolds, withProof, type Signed, type Unsigned } from './proof';
export { bitAt, encodeBits, statusListBits, statusListCredential } from './status-list';
