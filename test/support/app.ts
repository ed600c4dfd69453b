import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '@tandem/contracts';
import { Relay } from '@tandem/platform';
import { Client as Connection } from 'pg';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app';
import { checkedClient } from './checked-client';
import { testConfig } from './config';
import { cloneDatabase } from './database';

export interface TestApp {
  app: NestFastifyApplication;
  url: string;
  dataSource: DataSource;
  databaseUrl: string;
  /** Typed client of a caller, which checks every answer; without a token an anonymous one. */
  as: (token?: string) => Client;
  close: () => Promise<void>;
}

/**
 * The whole API on real HTTP and a database of its own. Jobs run in-process, as without Redis.
 * @param overrides environment variables
 * @param startsAt instant of the academy's clock at which it starts; the machine's without it
 */
export async function startTestApp(
  overrides: Record<string, string> = {},
  startsAt?: string,
): Promise<TestApp> {
  const database = await cloneDatabase();
  if (startsAt) await setClock(database.url, startsAt);
  const app = await createApp(testConfig({ DATABASE_URL: database.url, ...overrides }));
  await app.listen(0, '127.0.0.1');
  app.get(Relay).start();
  const url = await app.getUrl();
  return {
    app,
    url,
    dataSource: app.get(DataSource),
    databaseUrl: database.url,
    as: (token) => checkedClient({ baseUrl: url, token }),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Also to an instant that has passed, so that a spec with days in it does not end with them. */
async function setClock(databaseUrl: string, instant: string): Promise<void> {
  const connection = new Connection({ connectionString: databaseUrl });
  await connection.connect();
  await connection.query('ALTER TABLE demo_clock DROP CONSTRAINT demo_clock_offset_ms_check');
  const offset = Date.parse(instant) - Date.now();
  await connection.query('INSERT INTO demo_clock (id, offset_ms) VALUES (1, $1)', [offset]);
  await connection.end();
}
