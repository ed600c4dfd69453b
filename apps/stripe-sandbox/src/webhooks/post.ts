import { signatureHeader } from './signature';
import type { Attempt } from './delivery';

const TIMEOUT_MS = 10_000;

/** One attempt. Anything but 2xx in time counts as a failure; redirects are not followed, as at Stripe. */
export async function postWebhook(
  url: string,
  payload: string,
  secret: string,
  stopped: AbortSignal,
): Promise<Attempt> {
  const at = new Date();
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureHeader(payload, secret, at),
      },
      body: payload,
    });
    // Reading the body lets the connection be used again.
    await response.arrayBuffer();
    return { at: at.toISOString(), status: response.status };
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    return {
      at: at.toISOString(),
      status: null,
      error: cause instanceof Error ? cause.message : String(cause),
    };
  }
}

export const accepted = (attempt: Attempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
