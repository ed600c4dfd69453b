import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { signatureHeader } from './signature';
import type { Attempt } from './delivery';

const TIMEOUT_MS = 10_000;
// `fetch` took more time than all else a payment asks of the sandbox.
const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

/** One attempt. Anything but 2xx in time counts as a failure; redirects are not followed, as at Stripe. */
export function postWebhook(
  url: string,
  payload: string,
  secret: string,
  stopped: AbortSignal,
): Promise<Attempt> {
  const at = new Date();
  const secure = url.startsWith('https:');
  return new Promise((resolve) => {
    const end = (status: number | null, error?: Error) =>
      resolve({ at: at.toISOString(), status, ...(error && { error: error.message }) });
    const request = (secure ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        agent: agents[secure ? 'https:' : 'http:'],
        signal: stopped,
        timeout: TIMEOUT_MS,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(payload),
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': signatureHeader(payload, secret, at),
        },
      },
      (response) => {
        // Reading the body lets the connection be used again.
        response
          .resume()
          .on('end', () => end(response.statusCode ?? null))
          .on('error', (error) => end(null, error));
      },
    );
    request.on('timeout', () => request.destroy(new Error(`No answer within ${TIMEOUT_MS} ms`)));
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The receiver closed a connection that was waiting to be used again: it has seen nothing of this one.
      if (request.reusedSocket && error.code === 'ECONNRESET')
        void postWebhook(url, payload, secret, stopped).then(resolve);
      else end(null, error);
    });
    request.end(payload);
  });
}

export const accepted = (attempt: Attempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
