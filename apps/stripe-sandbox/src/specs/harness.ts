import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { startSandbox, type Sandbox, type SandboxOptions } from '..';

export const KEY = 'sk_test_sandbox_specs';
export const SECRET = 'whsec_specs';

/** stripe-node as production uses it; no retries, so that a test sees each failure. */
export function clientOf(sandbox: Sandbox, apiKey = KEY): Stripe {
  return new Stripe(apiKey, {
    host: sandbox.host,
    port: sandbox.port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

export interface Receiver {
  url: string;
  /** Verified events, in the order they arrived. */
  events: Stripe.Event[];
  /** Deliveries whose signature did not hold. */
  refused: number;
  /** HTTP statuses to answer next; 200 once they are used up. */
  answers: number[];
  close(): Promise<void>;
}

/** A webhook receiver that verifies signatures with stripe-node itself. */
export async function startReceiver(): Promise<Receiver> {
  const receiver = { events: [] as Stripe.Event[], refused: 0, answers: [] as number[] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const signature = String(request.headers['stripe-signature']);
      try {
        const event = Stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, SECRET);
        const status = receiver.answers.shift() ?? 200;
        if (status === 200) receiver.events.push(event);
        response.writeHead(status).end();
      } catch {
        receiver.refused += 1;
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/webhook`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

export interface Bench {
  sandbox: Sandbox;
  stripe: Stripe;
  receiver: Receiver;
  /** Moves the injected clock. */
  advance(seconds: number): void;
  nowSeconds(): number;
  /** A session for 1 490 € (or the amount given, in cents), ready to pay. */
  session(
    more?: Partial<Stripe.Checkout.SessionCreateParams>,
    cents?: number,
  ): Promise<Stripe.Checkout.Session>;
  close(): Promise<void>;
}

export async function startBench(options: Partial<SandboxOptions> = {}): Promise<Bench> {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const receiver = await startReceiver();
  const webhook = { url: receiver.url, secret: SECRET };
  const sandbox = await startSandbox({ apiKey: KEY, now, webhook, ...options });
  const stripe = clientOf(sandbox);
  return {
    sandbox,
    stripe,
    receiver,
    advance: (seconds) => (offset += seconds * 1000),
    nowSeconds: () => Math.floor(now().getTime() / 1000),
    session: (more = {}, cents = 149_000) =>
      stripe.checkout.sessions.create({
        mode: 'payment',
        success_url: 'http://portal.test/merci?session={CHECKOUT_SESSION_ID}',
        cancel_url: 'http://portal.test/annule',
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'eur', unit_amount: cents, product_data: { name: 'Programme OBM' } },
          },
        ],
        ...more,
      }),
    async close() {
      await sandbox.close();
      await receiver.close();
    },
  };
}

/** Posts JSON to the console of the sandbox. */
export async function postJson<T>(
  sandbox: Sandbox,
  path: string,
  body: object,
): Promise<{ status: number; json: T }> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as T };
}

export const VALID_CARD = {
  email: 'lea@exemple.fr',
  number: '4242 4242 4242 4242',
  expiry: '12 / 40',
  cvc: '123',
  name: 'Léa Martin',
};

/** Submits a form as a browser would, without following the redirect. */
export const submitForm = (url: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

/** Resolves once the condition holds; fails with `what` after 8 s. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 8000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Timed out waiting until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
