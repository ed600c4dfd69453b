import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header: HMAC SHA-256 of `${t}.${payload}`.
 * `t` is real time, because receivers compare it with their own clock (300 s of tolerance).
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function signatureHeader(payload: string, secret: string, at: Date = new Date()): string {
  const t = Math.floor(at.getTime() / 1000);
  const v1 = createHmac('sha256', secret).update(`${t}.${payload}`, 'utf8').digest('hex');
  return `t=${t},v1=${v1}`;
}
