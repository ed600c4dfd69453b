import { BullTransport, Clock, newId, Outbox, Relay } from '@tandem/platform';
import { signUp } from '@tandem/contracts';
import { checkedClient } from '../support/checked-client';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { startTestApp, type TestApp } from '../support/app';
import { testPassword } from '../support/factories';
import { freePort } from '../support/free-port';
import { hasRedisServer, startRedis, type RedisServer } from '../support/redis';
import { waitFor } from '../support/wait-for';
import { startDeadlyMailServer } from '../support/deadly-mail-server';

const event = 'prospects.lead-captured';
const handler = 'test.note';
const concurrency = 5;

interface Bench {
  api: TestApp;
  redis: RedisServer | null;
  /** Payloads that the handler was given, in order; a poison one is given and thrown at. */
  given: string[];
  poison: Set<string>;
  /** The handler does nothing before this has settled. */
  gate: Promise<void>;
}

async function startBench(redis: RedisServer | null): Promise<Bench> {
  const api = await startTestApp(redis ? { REDIS_URL: redis.url } : {});
  const bench: Bench = { api, redis, given: [], poison: new Set(), gate: Promise.resolve() };
  await api.dataSource.query('CREATE TABLE noted (lead_id uuid PRIMARY KEY)');
  api.app.get(Outbox).handle(event, handler, async ({ leadId }) => {
    bench.given.push(leadId);
    await bench.gate;
    if (bench.poison.has(leadId)) throw new Error('poison');
    await api.dataSource.query('INSERT INTO noted VALUES ($1) ON CONFLICT DO NOTHING', [leadId]);
  });
  if (redis) api.app.get(BullTransport).work(concurrency);
  return bench;
}

async function publish({ api }: Bench, leadIds: string[]): Promise<void> {
  await api.dataSource.transaction(async (tx) => {
    for (const leadId of leadIds) await api.app.get(Outbox).publish(tx, event, { leadId, locale: 'fr' });
  });
}

const ids = (count: number) => Array.from({ length: count }, newId);

interface Row {
  done: boolean;
  parked: boolean;
  /** Taken, by somebody who has not come back yet. */
  taken: boolean;
  attempts: number;
  last_error: string | null;
}

const rowOf = async ({ api }: Bench, leadId: string): Promise<Row> => {
  const [row] = await api.dataSource.query<Row[]>(
    `SELECT done_at IS NOT NULL AS done, parked_at IS NOT NULL AS parked, leased_until IS NOT NULL AS taken, attempts, last_error FROM outbox
     WHERE handler = $1 AND payload->>'leadId' = $2`,
    [handler, leadId],
  );
  return row!;
};

const allDone = ({ api }: Bench, leadIds: string[]) =>
  waitFor(async () => {
    const [row] = await api.dataSource.query<Array<{ done: number; noted: number }>>(
      `SELECT (SELECT count(*)::int FROM outbox WHERE handler = $1 AND payload->>'leadId' = ANY ($2) AND done_at IS NOT NULL) AS done,
         (SELECT count(*)::int FROM noted WHERE lead_id::text = ANY ($2)) AS noted`,
      [handler, leadIds],
    );
    return row!.done === leadIds.length && row!.noted === leadIds.length;
  });

const waiting = async (redis: RedisServer) => Number((await redis.send('LLEN bull:tandem:wait')).slice(1));

/** As if the holder's lease of real minutes had ended. */
const endLeases = ({ api }: Bench) =>
  api.dataSource.query(
    `UPDATE outbox SET leased_until = now() - interval '1 second' WHERE leased_until IS NOT NULL`,
  );

describe.each([
  { transport: 'in the process', redisNeeded: false },
  { transport: 'through Bull', redisNeeded: true },
])('jobs $transport', ({ redisNeeded }) => {
  const possible = !redisNeeded || hasRedisServer;
  const when = possible ? it : it.skip;
  const why = possible ? '' : ' (skipped: redis-server is not installed)';
  let bench: Bench;

  beforeAll(async () => {
    if (possible) bench = await startBench(redisNeeded ? await startRedis() : null);
  });
  afterAll(async () => {
    if (!possible) return;
    await bench.api.close();
    await bench.redis?.stop();
  });

  when(`a poison row is tried, then parked and shown, while the others finish${why}`, async () => {
    const [bad, ...good] = ids(30) as [string, ...string[]];
    bench.poison.add(bad);
    await publish(bench, [good[0]!, bad, ...good.slice(1)]);
    await allDone(bench, good);
    for (let attempt = 1; attempt <= 12; attempt++) {
      await waitFor(async () => {
        const row = await rowOf(bench, bad);
        return row.attempts === attempt && !row.taken && row.last_error === 'poison';
      });
      await bench.api.app.get(Clock).advance(3_700_000);
    }
    await waitFor(async () => (await rowOf(bench, bad)).parked);
    expect(await rowOf(bench, bad)).toEqual({
      done: false,
      parked: true,
      taken: false,
      attempts: 12,
      last_error: 'poison',
    });
    expect(bench.given.filter((leadId) => leadId === bad)).toHaveLength(12);
    const late = ids(3);
    await publish(bench, late);
    await allDone(bench, late);
    expect((await rowOf(bench, bad)).attempts).toBe(12);
  });

  when(
    `a row whose holder died after its effect is done once more, its effect not doubled${why}`,
    async () => {
      const leadIds = ids(10);
      await bench.api.dataSource.query('INSERT INTO noted SELECT unnest($1::uuid[])', [leadIds]);
      await bench.api.dataSource.transaction(async (tx) => {
        await bench.api.app.get(Outbox).publish(tx, event, { leadId: leadIds[0]!, locale: 'fr' });
        // Committed as another process would leave them that had claimed them and died.
        await tx.query(
          `INSERT INTO outbox (id, event, handler, payload, created_at, run_at, leased_until, attempts)
         SELECT gen_random_uuid(), $1, $2, jsonb_build_object('leadId', id, 'locale', 'fr'), now(), now(),
           now() + interval '300 seconds', 1 FROM unnest($3::uuid[]) AS id`,
          [event, handler, leadIds.slice(1)],
        );
      });
      await allDone(bench, leadIds.slice(0, 1));
      expect(bench.given).not.toContain(leadIds[5]);
      await endLeases(bench);
      await allDone(bench, leadIds);
      for (const leadId of leadIds) expect(bench.given.filter((id) => id === leadId)).toHaveLength(1);
      expect((await rowOf(bench, leadIds[5]!)).attempts).toBe(2);
    },
  );

  when(`a row whose handler takes its time stays with its holder, and is done once${why}`, async () => {
    const [leadId] = ids(1) as [string];
    const lease = async () => {
      const [row] = await bench.api.dataSource.query<Array<{ seconds: number }>>(
        `SELECT extract(epoch FROM leased_until - now())::float AS seconds FROM outbox
           WHERE handler = $1 AND payload->>'leadId' = $2 AND done_at IS NULL`,
        [handler, leadId],
      );
      return row?.seconds ?? 0;
    };
    let open = () => undefined as void;
    bench.gate = new Promise((resolve) => (open = resolve));
    try {
      await publish(bench, [leadId]);
      await waitFor(async () => bench.given.includes(leadId));
      await bench.api.dataSource.query(
        `UPDATE outbox SET leased_until = now() + interval '8 seconds' WHERE payload->>'leadId' = $1`,
        [leadId],
      );
      await waitFor(async () => (await lease()) > 9);
    } finally {
      open();
    }
    await allDone(bench, [leadId]);
    expect(bench.given.filter((id) => id === leadId)).toHaveLength(1);
    expect((await rowOf(bench, leadId)).attempts).toBe(1);
  });

  when(`a row for which this version has no handler waits, and stops nobody${why}`, async () => {
    const [leadId, ...others] = ids(5) as [string, ...string[]];
    await bench.api.dataSource.query(
      `INSERT INTO outbox (id, event, handler, payload, created_at, run_at)
       VALUES (gen_random_uuid(), $1, 'gone', jsonb_build_object('leadId', $2::text, 'locale', 'fr'), now(), now())`,
      [event, leadId],
    );
    await publish(bench, others);
    await allDone(bench, others);
    await waitFor(async () => {
      const [row] = await bench.api.dataSource.query(`SELECT last_error FROM outbox WHERE handler = 'gone'`);
      return row.last_error?.includes('no handler gone');
    });
  });

  if (!redisNeeded) return;
  when(`what Redis forgets is done all the same${why}`, async () => {
    const leadIds = ids(100);
    let open = () => undefined as void;
    bench.gate = new Promise((resolve) => (open = resolve));
    bench.given.length = 0;
    await publish(bench, leadIds);
    try {
      await waitFor(async () => (await waiting(bench.redis!)) >= 90);
      await bench.redis!.crash();
      expect(bench.given.length).toBeLessThanOrEqual(concurrency);
    } finally {
      open();
    }
    await endLeases(bench);
    await allDone(bench, leadIds);
  });
});

describe('a process killed after the mail has left and before its row is done', () => {
  let api: TestApp;
  let victim: ApiProcess;
  let next: ApiProcess;
  let smtp: Awaited<ReturnType<typeof startDeadlyMailServer>>;

  afterAll(async () => {
    next?.kill();
    await next?.dead;
    await api.close();
    await smtp?.close();
  });

  it('is sent again by the next one, under the same Message-ID', async () => {
    smtp = await startDeadlyMailServer(() => victim.kill());
    const { port, messageIds } = smtp;
    api = await startTestApp();
    await api.app.get(Relay).onApplicationShutdown();
    const environment = { DATABASE_URL: api.databaseUrl, SMTP_URL: `smtp://127.0.0.1:${port}` };
    victim = await startApiProcess(await freePort(), environment);
    const client = checkedClient({ baseUrl: victim.url });
    const body = { email: 'lea@exemple.fr', name: 'Léa', password: testPassword, acceptTerms: true as const };
    await client(signUp, { body });
    await victim.dead;
    const row = async () =>
      (await api.dataSource.query(`SELECT done_at, attempts FROM outbox WHERE handler = 'mail-sign-up'`))[0];
    expect(await row()).toEqual({ done_at: null, attempts: 1 });

    // Nobody ends the dead one's lease: it is short enough to be waited for.
    next = await startApiProcess(await freePort(), environment);
    await waitFor(async () => (await row()).done_at);
    expect((await row()).attempts).toBe(2);
    expect(messageIds).toHaveLength(2);
    expect(messageIds[1]).toBe(messageIds[0]);
  });
});
