import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn, newId } from '@tandem/platform';
import { Client } from 'pg';
import { startDeadlyProxy, type DeadlyProxy } from './deadly-proxy';
import { createCohort, createCoupon, createPerson, type TestPerson } from './factories';
import { freePort } from './free-port';
import { atOnce, deposit, termsOf, threeTimes } from './offers';
import { startMails } from './mails';
import { insertSeller } from './seller';
import { startShop, type Shop } from './shop';
import { waitFor } from './wait-for';

/** An academy whose way to Stripe can be cut, and whose transactions can be ended from outside as a dying process ends them. */
export interface HistoryShop extends Shop {
  proxy: DeadlyProxy;
  owner: contract.Client;
  /** Ends every transaction under way, committed or not. */
  cutDatabase: () => void;
}

/** What a history is played with: nobody else touches it. */
export interface HistoryWorld {
  shop: HistoryShop;
  buyers: TestPerson[];
  offerIds: string[];
  coupons: string[];
  /** Orders that somebody was answered, in that order. */
  orders: Array<{ id: string; buyer: TestPerson }>;
  /** Whether a fault may explain an answer that says that something went wrong. */
  faulty: boolean;
}

export async function startHistoryShop(): Promise<HistoryShop> {
  const port = await freePort();
  const mails = await startMails();
  const shop = await startShop({ SMTP_URL: mails.smtpUrl, STRIPE_API_URL: `http://127.0.0.1:${port}` });
  const proxy = await startDeadlyProxy(shop.sandbox.url, port);
  await insertSeller(shop.dataSource);
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const executioner = new Client({ connectionString: shop.databaseUrl });
  await executioner.connect();
  executioner.on('error', () => undefined);
  return {
    ...shop,
    proxy,
    owner: shop.as(owner.token),
    cutDatabase: () => {
      void executioner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      // Nobody waits here for the leases of the dead: another takes over at once, while the first may still be at work.
      void executioner.query('UPDATE outbox SET leased_until = now() WHERE leased_until > now()');
    },
    close: async () => {
      await executioner.end();
      await shop.close();
      await proxy.close();
      await mails.close();
    },
  };
}

/** Three buyers, two small cohorts, an offer for each and one for both; coupons of which one is free and one runs out. */
export async function newHistoryWorld(shop: HistoryShop): Promise<HistoryWorld> {
  const { dataSource } = shop;
  const startsOn = addDays(dayIn('Europe/Paris', shop.app.get(Clock).now()), 8);
  const buyers = [];
  for (let i = 0; i < 3; i++) buyers.push(await createPerson(dataSource));
  const facts = { startsOn, endsOn: addDays(startsOn, 400) };
  const [small, wide] = [
    await createCohort(dataSource, { ...facts, capacity: 2, price: 100_001 }),
    await createCohort(dataSource, { ...facts, capacity: 3, price: 49_99 }),
  ];
  const bundle = newId();
  const plans = [atOnce, threeTimes, deposit];
  const terms = termsOf([small.id, wide.id], { price: 123_457, vat: 'standard', plans });
  await dataSource.query(
    `INSERT INTO offer (id, status, version, created_at) VALUES ($1, 'open', 1, now())`,
    [bundle],
  );
  await dataSource.query(
    'INSERT INTO offer_version (offer_id, number, terms, created_at) VALUES ($1, 1, $2, now())',
    [bundle, terms],
  );
  await dataSource.query('INSERT INTO offer_cohort (offer_id, cohort_id) SELECT $1, unnest($2::uuid[])', [
    ...[bundle, terms.cohortIds],
  ]);
  const coupons = [
    (await createCoupon(dataSource, { percent: 33 })).code,
    (await createCoupon(dataSource, { percent: 100 })).code,
    (await createCoupon(dataSource, { percent: 10, usesAtMost: 1 })).code,
  ];
  return { shop, buyers, offerIds: [small.id, wide.id, bundle], coupons, orders: [], faulty: false };
}

/** What comes round by the clock within a minute, and concerns money. */
const turns = ['due-instalments', 'pending-orders', 'ended-holds', 'missed-events', 'unfinished'];

/** Moves the time on and waits until what it brings has been begun, no webhook waits to be sent, and no job is due. */
export async function advanceQuietly(shop: HistoryShop, minutes: number): Promise<void> {
  const from = new Date(shop.app.get(Clock).now().getTime() + minutes * 60_000);
  await shop.advance(minutes);
  await none(
    shop,
    'SELECT FROM unnest($2::text[]) AS turn WHERE NOT EXISTS (SELECT FROM recurring_task WHERE name = turn AND last_turn_at >= $1)',
    [from, turns.map((turn) => `billing.${turn}`)],
  );
  await shop.sandbox.webhooksIdle();
  await none(
    shop,
    'SELECT FROM outbox WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= $1 LIMIT 1',
    [shop.app.get(Clock).now()],
  );
}

/** Asked again also when the connection was cut meanwhile. */
function none({ dataSource }: HistoryShop, sql: string, values: unknown[]): Promise<boolean> {
  return waitFor(async () => {
    const rows = await dataSource.query<unknown[]>(sql, values).catch(() => [null]);
    return rows.length === 0;
  }, 60);
}
