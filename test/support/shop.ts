import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf } from '@tandem/platform';
import { startSandbox, type FaultRequest, type Sandbox } from '@tandem/stripe-sandbox';
import Stripe from 'stripe';
import { startTestApp, type TestApp } from './app';
import { testEnvironment } from './config';
import { freePort } from './free-port';
import { createPerson, type TestPerson } from './factories';

export const cards = { good: '4242424242424242', refused: '4000000000000002', poor: '4000000000009995' };
export const webhookSecret = testEnvironment()['STRIPE_WEBHOOK_SECRET']!;

export interface Shop extends TestApp {
  sandbox: Sandbox;
  /** Stripe as its dashboard would use it: for refunds by hand and for what Stripe believes. */
  stripe: Stripe;
  fault: (faults: FaultRequest) => void;
  /** Pays at Stripe's page with a test card or a test IBAN; says how it ended. */
  pay: (order: contract.Order, card?: string) => Promise<string>;
  /** Pays, naming the session. */
  paySession: (sessionId: string, card?: string) => Promise<string>;
  /** By whole milliseconds, which are what a clock's row holds. */
  advance: (minutes: number) => Promise<void>;
  /** On to the next day's noon in Paris, where what falls due is charged at nine. */
  toNoon: () => Promise<void>;
}

/** The API with a Stripe sandbox that follows its clock and sends it webhooks. */
export async function startShop(overrides: Record<string, string> = {}, startsAt?: string): Promise<Shop> {
  const port = await freePort();
  const api = await startTestApp({ STRIPE_API_URL: `http://127.0.0.1:${port}`, ...overrides }, startsAt);
  const clock = api.app.get(Clock);
  const apiKey = testEnvironment()['STRIPE_SECRET_KEY']!;
  const webhook = { url: `${api.url}/stripe/webhook`, secret: webhookSecret };
  const sandbox = await startSandbox({ port, apiKey, webhook, now: () => clock.now() });
  const paySession = payAt(sandbox);
  return {
    ...api,
    sandbox,
    stripe: new Stripe(apiKey, { host: '127.0.0.1', port, protocol: 'http', telemetry: false }),
    fault: (faults) => void sandbox.faults.set(faults),
    paySession,
    pay: (order, card) => paySession(sessionOf(order), card),
    advance: async (minutes) => void (await clock.advance(Math.ceil(minutes * 60_000))),
    toNoon: async () => {
      const tomorrow = addDays(dayIn('Europe/Paris', clock.now()), 1);
      const noon = instantOf(tomorrow, '12:00', 'Europe/Paris');
      await clock.advance(noon.getTime() - clock.now().getTime());
    },
    close: async () => {
      await api.close();
      await sandbox.close();
    },
  };
}

export function payAt(sandbox: Sandbox): Shop['paySession'] {
  return async (sessionId, card = cards.good) => {
    const response = await fetch(`${sandbox.url}/_sandbox/checkout/${sessionId}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(/^[A-Z]/.test(card) ? { iban: card } : { card }),
    });
    return ((await response.json()) as { kind: string }).kind;
  };
}

export function sessionOf(order: contract.Order): string {
  return order.checkoutUrl!.split('/').at(-1)!;
}

/** Test accounts whose debit takes three minutes of the academy's clock. */
export const accounts = { good: 'FR3020041010050500013M02609', refused: 'FR7920041010050500013M02600' };

const buyerOf = ({ name }: Pick<TestPerson, 'name'>): contract.Buyer => ({
  kind: 'consumer',
  name,
  address: { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' },
});

/** What she posts for an offer that `createCohort` put on sale: it has the cohort's id. */
export function orderBody(buyer: Pick<TestPerson, 'name'>, offerId: string) {
  return {
    ...{ offerId, offerVersion: 1, plan: 'comptant', acceptTerms: true as const, waiveWithdrawal: false },
    buyer: buyerOf(buyer),
  };
}

/** The same by somebody who pays for her own training. */
export function traineeBody(buyer: Pick<TestPerson, 'name'>, offerId: string) {
  const body = orderBody(buyer, offerId);
  return { ...body, buyer: { ...body.buyer, kind: 'trainee' } as contract.Buyer };
}

/** Buys it. */
export async function place(
  api: TestApp,
  buyer: TestPerson,
  offerId: string,
  order: Partial<InputOf<typeof contract.placeOrder>['body']> = {},
): Promise<contract.Order> {
  return api.as(buyer.token)(contract.placeOrder, { body: { ...orderBody(buyer, offerId), ...order } });
}

export async function read(api: TestApp, buyer: TestPerson, orderId: string): Promise<contract.Order> {
  return api.as(buyer.token)(contract.getOrder, { params: { orderId } });
}

export async function createBuyers(api: TestApp, count: number): Promise<TestPerson[]> {
  const buyers: TestPerson[] = [];
  for (let i = 0; i < count; i++) buyers.push(await createPerson(api.dataSource));
  return buyers;
}

/** A body as Stripe signs it. */
export function signed(payload: string, secret = webhookSecret, at = new Date()): RequestInit {
  const timestamp = Math.floor(at.getTime() / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  };
}

/** What the database says of a cohort's seats, and whether counter, enrolments and orders agree. */
export async function seatsOf(api: TestApp, cohortId: string) {
  const [row] = await api.dataSource.query<
    Array<{ counter: number; held: number; active: number; paid: number; pending: number; capacity: number }>
  >(
    `SELECT c.capacity, c.seats_taken AS counter,
       (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = c.id AND e.status = 'held') AS held,
       (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = c.id AND e.status = 'active') AS active,
       (SELECT count(*)::int FROM purchase_order o JOIN order_seat s ON s.order_id = o.id
        WHERE s.cohort_id = c.id AND o.status = 'paid') AS paid,
       (SELECT count(*)::int FROM purchase_order o JOIN order_seat s ON s.order_id = o.id
        WHERE s.cohort_id = c.id AND o.status = 'pending') AS pending
     FROM cohort c WHERE c.id = $1`,
    [cohortId],
  );
  return row!;
}
