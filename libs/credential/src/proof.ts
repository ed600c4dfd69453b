import jsonld from 'jsonld';
import { localContexts, type ContextLoader } from './local-contexts';
import { base58, fromBase58 } from './multibase';

/** JSON-LD, whose terms its own `@context` explains. */
export interface Unsigned {
  '@context': unknown;
  [term: string]: unknown;
}

export interface Proof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  proofValue: string;
}

export type Signed<D extends Unsigned = Unsigned> = D & { proof: Proof };

/** What the person who signs has to say with it. */
interface Signature {
  verificationMethod: string;
  created: Date;
  sign: (hash: Uint8Array) => Uint8Array;
}

/**
 * Signs a document by `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0, 3.2).
 * @throws Error for a term that no context explains: it would stay outside the signature
 */
export async function withProof<D extends Unsigned>(
  document: D,
  { verificationMethod, created, sign }: Signature,
): Promise<Signed<D>> {
  const config = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: `${created.toISOString().slice(0, 19)}Z`,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const hash = await hashOf(document, config, localContexts);
  return { ...document, proof: { ...config, proofValue: base58(sign(hash)) } };
}

/**
 * Whether the key signed exactly this document. Says nothing of whose key it is, nor of revocation.
 * @param publicKey 32 bytes
 * @throws Error for a term or a context that is not known
 */
export async function proofHolds(
  { proof, ...document }: Signed,
  publicKey: Uint8Array,
  contexts: ContextLoader = localContexts,
): Promise<boolean> {
  const { proofValue, ...config } = proof;
  const signature = fromBase58(proofValue);
  if (signature?.length !== 64) return false;
  const hash = await hashOf(document as Unsigned, config, contexts);
  const key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, bytes(signature), bytes(hash));
}

async function hashOf(document: Unsigned, config: object, contexts: ContextLoader): Promise<Uint8Array> {
  const options = { '@context': document['@context'], ...config };
  const [first, second] = [await digest(options, contexts), await digest(document, contexts)];
  return new Uint8Array([...first, ...second]);
}

async function digest(document: object, documentLoader: ContextLoader): Promise<Uint8Array> {
  const canonical = await jsonld.canonize(
    document as jsonld.JsonLdDocument,
    {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: true,
      documentLoader,
    } as object,
  );
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical)));
}

/** Web Crypto takes no view of memory that may be shared. */
function bytes(view: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view);
}
