import { createHmac } from 'node:crypto';

/**
 * What an authenticator shows, computed as RFC 6238 says and not by the library under test.
 * @param stepsAway 1 for the code of the next thirty seconds
 */
export function codeOf(secret: Uint8Array, stepsAway = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAway));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** The bytes of a secret as it is typed into an authenticator. */
export function base32(text: string): Uint8Array {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g)!;
  return Uint8Array.from(bytes, (byte) => parseInt(byte, 2));
}
