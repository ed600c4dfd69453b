import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as contract from '@tandem/contracts';
import { Clock, Relay } from '@tandem/platform';
import { startSandbox } from '@tandem/stripe-sandbox';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app';
import { issueCreditNote } from '../../libs/billing/src/documents/issue-credit-note';
import { issueInvoice } from '../../libs/billing/src/documents/issue-invoice';
import { postLedger } from '../../libs/billing/src/ledger/post-ledger';
import * as entries from '../../libs/billing/src/rules/ledger-entries';
import { startApiProcess } from '../support/api-process';
import { expectBooksInOrder } from '../support/books';
import { testConfig, testEnvironment } from '../support/config';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { createCohort, createPerson, insertOrder } from '../support/factories';
import { freePort } from '../support/free-port';
import { orderBody, payAt, sessionOf, webhookSecret } from '../support/shop';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let app: NestFastifyApplication;
let dataSource: DataSource;
let stripeUrl: string;

beforeEach(async () => {
  database = await cloneDatabase();
  stripeUrl = `http://127.0.0.1:${await freePort()}`;
  app = await createApp(testConfig({ DATABASE_URL: database.url, STRIPE_API_URL: stripeUrl }));
  await app.listen(0, '127.0.0.1');
  dataSource = app.get(DataSource);
});

afterEach(async () => {
  await app.close();
  await database.drop();
});

async function ordersOf(count: number): Promise<string[]> {
  const cohort = await createCohort(dataSource, { capacity: 500 });
  const ids: string[] = [];
  for (let i = 0; i < count; i++)
    ids.push(
      await insertOrder(dataSource, cohort.id, await createPerson(dataSource), {
        status: 'paid',
        at: '2026-11-22T10:00:00Z',
      }),
    );
  return ids;
}

class RolledBack extends Error {}

/** Does it and takes it back, or does it. */
const attempt = (rollBack: boolean, run: (tx: EntityManager) => Promise<unknown>) =>
  dataSource
    .transaction(async (tx) => {
      await run(tx);
      if (rollBack) throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });

it('fifty issue at once, a third rolls back and comes again: no number is missing, none is borne twice (medusajs/medusa#14205)', async () => {
  const orders = await ordersOf(50);
  const at = new Date('2026-11-22T11:00:00Z');
  const issue = (orderId: string, rollBack = false) =>
    attempt(rollBack, async (tx) => {
      const invoice = await issueInvoice(tx, { orderId, at });
      await issueCreditNote(tx, { invoice, gross: 1_000, reason: 'goodwill', at });
    });
  await Promise.all(orders.map((orderId, index) => issue(orderId, index % 3 === 1)));
  expect(await expectBooksInOrder(dataSource)).toBe(2 * 33);
  await Promise.all(orders.filter((_, index) => index % 3 === 1).map((orderId) => issue(orderId)));
  expect(await expectBooksInOrder(dataSource)).toBe(2 * 50);
});

it('a process is killed while it invoices what was paid, others issue meanwhile: the books stay in order', async () => {
  const port = await freePort();
  const sandbox = await startSandbox({
    port: Number(new URL(stripeUrl).port),
    apiKey: testEnvironment()['STRIPE_SECRET_KEY']!,
    webhook: { url: `http://127.0.0.1:${port}/stripe/webhook`, secret: webhookSecret },
    now: () => app.get(Clock).now(),
  });
  const victim = await startApiProcess(port, { DATABASE_URL: database.url, STRIPE_API_URL: stripeUrl });
  try {
    const others = await ordersOf(12);
    const cohort = await createCohort(dataSource);
    const placed = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const buyer = await createPerson(dataSource);
        const call = contract.createClient({ baseUrl: await app.getUrl(), token: buyer.token });
        return call(contract.placeOrder, { body: orderBody(buyer, cohort.id) });
      }),
    );
    const issued = async () => {
      const [row] = await dataSource.query<Array<{ paid: number; invoiced: number }>>(
        `SELECT count(*)::int AS paid, count(d.id)::int AS invoiced
         FROM payment p LEFT JOIN sales_document d ON d.order_id = p.order_id AND d.series = 'F'`,
      );
      return row!;
    };
    await Promise.all([
      ...placed.map((order) => payAt(sandbox)(sessionOf(order))),
      ...others.map((orderId, index) =>
        attempt(index % 3 === 0, (tx) => issueInvoice(tx, { orderId, at: app.get(Clock).now() })),
      ),
      waitFor(async () => (await issued()).paid >= 2).then(() => victim.kill()),
    ]);
    await victim.dead;
    const left = await issued();
    expect(left.invoiced).toBe(left.paid);
    await expectBooksInOrder(dataSource);

    app.get(Relay).start();
    await app.get(Clock).advance(60_000);
    await waitFor(async () => (await issued()).paid === 8);
    expect(await issued()).toEqual({ paid: 8, invoiced: 8 });
    expect(await expectBooksInOrder(dataSource)).toBe(8 + 8);
  } finally {
    victim.kill();
    await victim.dead;
    await sandbox.close();
  }
});

/** What may happen to an order, whether it is taken back, and for how much of what is possible. */
const step = fc.record({
  what: fc.constantFrom('invoice', 'pay', 'refund', 'credit', 'dispute', 'lose', 'win', 'fee'),
  order: fc.nat(2),
  share: fc.integer({ min: 1, max: 100 }),
  rollBack: fc.boolean(),
  twice: fc.boolean(),
});
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & { what: string };

it('any history of money and papers leaves books in order', async () => {
  const at = new Date('2026-11-22T11:00:00Z');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (history) => {
      const orders = await ordersOf(3);
      for (const [index, happened] of history.entries())
        await attempt(happened.rollBack, (tx) => happen(tx, orders[happened.order]!, happened, index, at));
      await expectBooksInOrder(dataSource);
    }),
    { numRuns: 6 },
  );
});

async function happen(
  tx: EntityManager,
  orderId: string,
  { what, share, twice }: Step,
  index: number,
  at: Date,
) {
  const reference = `${orderId}:${index}`;
  const post = async (entry: entries.LedgerEntry) => {
    for (let i = 0; i < (twice ? 2 : 1); i++) await postLedger(tx, { ...entry, orderId, reference, at });
  };
  const amount = share * 499;
  if (what === 'invoice') return issueInvoice(tx, { orderId, at });
  if (what === 'pay') {
    await tx.query(
      `INSERT INTO payment (id, order_id, stripe_payment_intent, amount, currency, paid_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'EUR', now())`,
      [orderId, reference, amount],
    );
    return post(entries.paymentEntry(amount));
  }
  if (what === 'refund') {
    const [[row]] = (await tx.query(
      `UPDATE payment SET refunded = refunded + ((amount - refunded) * $2 / 100)
       WHERE id = (SELECT id FROM payment WHERE order_id = $1 ORDER BY id LIMIT 1)
       RETURNING new.refunded - old.refunded AS by`,
      [orderId, share],
    )) as [Array<{ by: number }>];
    return row && post(entries.refundEntry(row.by));
  }
  if (what === 'credit') {
    const invoice = await issueInvoice(tx, { orderId, at });
    const credit = issueCreditNote(tx, { invoice, gross: amount, reason: 'refund', at });
    return credit.catch((error: { code: string }) => expect(error.code).toBe('credit-above-invoice'));
  }
  const moves = {
    ...{ dispute: entries.disputeEntry, lose: entries.disputeLostEntry },
    ...{ win: entries.disputeWonEntry, fee: entries.feeEntry },
  };
  return post(moves[what](amount));
}
