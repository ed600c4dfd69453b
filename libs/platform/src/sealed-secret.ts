import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

type Purpose = 'second-factor' | 'issuer-key';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts what has to be read again, under a key made of `SECRET_KEY` for this purpose alone. It opens only with the
 * same owner, so that a row cannot be given somebody else's secret.
 */
export function seal(secretKey: string, purpose: Purpose, owner: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, keyFor(secretKey, purpose), iv).setAAD(Buffer.from(owner));
  const hidden = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), hidden]);
}

/** What `seal` was given; null when the key is another one or the bytes were touched. */
export function unseal(secretKey: string, purpose: Purpose, owner: string, sealed: Buffer): Buffer | null {
  const opening = createDecipheriv(cipher, keyFor(secretKey, purpose), sealed.subarray(0, ivBytes));
  opening.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([opening.update(sealed.subarray(ivBytes + tagBytes)), opening.final()]);
  } catch {
    return null;
  }
}

function keyFor(secretKey: string, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, '', purpose, 32));
}
