import { Secret, TOTP } from 'otpauth';

const stepSeconds = 30;
/** Authenticators agree on these alone (RFC 6238 with the defaults of the Key URI format). */
const shape = { algorithm: 'SHA1', digits: 6, period: stepSeconds } as const;

/** RFC 4226 section 4, R6: 160 bits. */
export const secretBytes = 20;

/**
 * The step whose code this is: now, or the one before or after, for clocks that differ a little (RFC 6238 section 5.2).
 * Null when it is none of the three.
 * @param code as `readCode` gives it
 */
export function matchingStep(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...shape, secret: secretOf(secret) });
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** What an authenticator takes: the secret to type, and the address that the QR code says. */
export function setupOf(secret: Uint8Array, issuer: string, label: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...shape, secret: secretOf(secret), issuer, label });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

const secretOf = (bytes: Uint8Array) => new Secret({ buffer: new Uint8Array(bytes).buffer });
