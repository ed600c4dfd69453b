import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn } from '@tandem/platform';
import { Client } from 'pg';
import { startDeadlyProxy, type DeadlyProxy } from './deadly-proxy';
import { createCohort, createCoupon, createPerson, type TestPerson } from './factories';
import { freePort } from './free-port';
import { startGate, type Gate } from './gate';
import { atOnce, deposit, insertOffer, termsOf, threeTimes } from './offers';
import { startMails } from './mails';
import { CourseLibrary } from '@tandem/catalogue';
import { insertSeller } from './seller';
import { startShop, type Shop } from './shop';
import { waitFor } from './wait-for';

/** An academy whose ways to Stripe and to the mailbox can be cut, and whose transactions can be ended from outside as a dying process ends them. */
export interface HistoryShop extends Shop {
  proxy: DeadlyProxy;
  /** The way of mails. */
  post: Gate;
  owner: contract.Client;
  /** Ends every transaction under way, committed or not. */
  cutDatabase: () => Promise<void>;
  /** Addresses of lessons that are for sale. */
  lessons: Array<{ courseSlug: string; moduleSlug: string; lessonSlug: string }>;
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
  /** What was said to somebody, and may not be. */
  untrue: string[];
}

export async function startHistoryShop(): Promise<HistoryShop> {
  const port = await freePort();
  const mails = await startMails();
  const post = await startGate(Number(new URL(mails.smtpUrl).port));
  const shop = await startShop({
    SMTP_URL: `smtp://127.0.0.1:${post.port}`,
    STRIPE_API_URL: `http://127.0.0.1:${port}`,
  });
  const proxy = await startDeadlyProxy(shop.sandbox.url, port);
  await insertSeller(shop.dataSource);
  const owner = await createPerson(shop.dataSource, { roles: ['owner'] });
  const executioner = new Client({ connectionString: shop.databaseUrl });
  await executioner.connect();
  executioner.on('error', () => undefined);
  const { modules } = shop.app.get(CourseLibrary).bySlugOrFail('obm').content;
  const [sold] = modules.filter(({ free }) => !free);
  return {
    ...shop,
    ...{ proxy, post },
    lessons: sold!.lessons.map(({ slug }) => ({
      ...{ courseSlug: 'obm', moduleSlug: sold!.slug, lessonSlug: slug },
    })),
    owner: shop.as(owner.token),
    cutDatabase: async () => {
      await executioner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      // Nobody waits here for the leases of the dead: another takes over at once, while the first may still be at work.
      await executioner.query('UPDATE outbox SET leased_until = now() WHERE leased_until > now()');
    },
    close: async () => {
      await executioner.end();
      await shop.close();
      await proxy.close();
      await post.close();
      await mails.close();
    },
  };
}

/** Offers of a history, by their place. */
export const offers = { small: 0, wide: 1, both: 2, training: 3, begun: 4 };

/**
 * Three buyers, four small cohorts, an offer for each and one for the two that are about to begin: one is training, whose
 * window ends before it begins, one has begun. Coupons of which one is free and one runs out.
 */
export async function newHistoryWorld(shop: HistoryShop): Promise<HistoryWorld> {
  const { dataSource } = shop;
  const today = dayIn('Europe/Paris', shop.app.get(Clock).now());
  const soon = { startsOn: addDays(today, 8), endsOn: addDays(today, 408) };
  const buyers = [];
  for (let i = 0; i < 3; i++) buyers.push(await createPerson(dataSource));
  const plans = [atOnce, threeTimes, deposit];
  const onSale = async (facts: Parameters<typeof createCohort>[1] & { price: number }) => {
    const { id } = await createCohort(dataSource, facts);
    const { price, sale = 'content' } = facts;
    // With every plan, which `createCohort` does not give.
    await dataSource.query('UPDATE offer_version SET terms = $2 WHERE offer_id = $1', [
      ...[id, termsOf([id], { price, sale, plans })],
    ]);
    return id;
  };
  const small = await onSale({ ...soon, capacity: 2, price: 100_001 });
  const wide = await onSale({ ...soon, capacity: 3, price: 49_99 });
  const both = await insertOffer(
    dataSource,
    termsOf([small, wide], { price: 123_457, vat: 'standard', plans }),
  );
  const later = { startsOn: addDays(today, 21), endsOn: addDays(today, 63) };
  const training = await onSale({ ...later, sale: 'training', capacity: 2, price: 150_003 });
  const since = { startsOn: addDays(today, -30), endsOn: addDays(today, 400) };
  const begun = await onSale({ ...since, capacity: 2, price: 70_001 });
  const coupons = [
    (await createCoupon(dataSource, { percent: 33 })).code,
    (await createCoupon(dataSource, { percent: 100 })).code,
    (await createCoupon(dataSource, { percent: 10, usesAtMost: 1 })).code,
  ];
  const offerIds = [small, wide, both, training, begun];
  return { shop, buyers, offerIds, coupons, orders: [], faulty: false, untrue: [] };
}

/** What comes round by the clock within a minute, and concerns money. */
const turns = ['due-instalments', 'pending-orders', 'ended-holds', 'missed-events', 'unfinished'];

/** Moves the time on and waits until what it brings has been begun, no webhook waits to be sent, and no job is due. */
export async function advanceQuietly(shop: HistoryShop, minutes: number): Promise<void> {
  const from = new Date(shop.app.get(Clock).now().getTime() + minutes * 60_000);
  // Asked again where the connection was one of those that were cut.
  await waitFor(() =>
    shop.advance(minutes).then(
      () => true,
      () => null,
    ),
  );
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
