import { gunzipSync, gzipSync } from 'fflate';
import { credentialsContext } from './local-contexts';

/** Bits of one list, the least that a crowd to hide in takes (Bitstring Status List 1.0, 5.1). */
export const statusListBits = 131_072;

/** `encodedList`: the bits, gzipped, base64url in multibase. */
export function encodeBits(set: readonly number[]): string {
  const bits = new Uint8Array(statusListBits / 8);
  for (const index of set) bits[index >> 3]! |= 0x80 >> (index & 7);
  // Without a date in its header: the same bits are the same text.
  return `u${toBase64Url(gzipSync(bits, { mtime: 0, level: 9 }))}`;
}

/** Null where there is no such bit, or no list. */
export function bitAt(encodedList: string, index: number): boolean | null {
  if (!encodedList.startsWith('u') || !Number.isInteger(index) || index < 0) return null;
  try {
    const byte = gunzipSync(fromBase64Url(encodedList.slice(1)))[index >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}

export interface StatusListCredential {
  '@context': string[];
  id: string;
  type: string[];
  issuer: string;
  validFrom: string;
  credentialSubject: { id: string; type: string; statusPurpose: string; encodedList: string };
  [term: string]: unknown;
}

/** The list as a credential, still to be signed. */
export function statusListCredential(
  url: string,
  issuer: string,
  validFrom: Date,
  revoked: readonly number[],
): StatusListCredential {
  return {
    '@context': [credentialsContext],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: `${validFrom.toISOString().slice(0, 19)}Z`,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeBits(revoked),
    },
  };
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
