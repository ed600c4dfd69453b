/** Crockford's alphabet: nothing in it is mistaken for something else when copied by hand. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 10;

/** How many random bytes `recoveryCodeFrom` takes: five bits of each count. */
export const recoveryCodeBytes = length;

/** `7k2mq-x94tb`: 50 bits. */
export function recoveryCodeFrom(random: Uint8Array): string {
  const letters = [...random.subarray(0, length)].map((byte) => alphabet[byte & 31]).join('');
  return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
}

/** What she typed: a code of her authenticator, a recovery code as it was hashed, or neither. */
export function readCode(typed: string): { kind: 'totp' | 'recovery'; code: string } | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^[0-9]{6}$/.test(code)) return { kind: 'totp', code };
  const plain = code.replace(/o/g, '0').replace(/[il]/g, '1');
  return plain.length === length && [...plain].every((letter) => alphabet.includes(letter))
    ? { kind: 'recovery', code: plain }
    : null;
}
