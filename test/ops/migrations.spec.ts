import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../apps/api/src/data-source';
import { createPerson } from '../support/factories';
import { read } from './compose';

const files = readdirSync(path.join(__dirname, '..', '..', 'migrations')).filter((name) =>
  name.endsWith('.ts'),
);
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  const server = process.env['TEST_POSTGRES_URL']!;
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  url = `${server}/${name}`;
  drop = async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  };
});
afterEach(() => drop());

async function withDatabase<T>(
  work: (dataSource: DataSource) => Promise<T>,
  options: Partial<ReturnType<typeof dataSourceOptions>> = {},
): Promise<T> {
  const dataSource = await new DataSource({ ...dataSourceOptions(url), ...options }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Every table with its number of rows. */
async function counts(dataSource: DataSource): Promise<Record<string, number>> {
  const tables = await dataSource.query<Array<{ name: string }>>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'migrations' ORDER BY 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM "${name}"`);
    found[name] = row!.n;
  }
  return found;
}

it('every migration runs once', async () => {
  const done = await migrate(url);
  expect(done).toHaveLength(files.length);
  expect(await migrate(url)).toEqual([]);
});

it('processes that start together migrate once', async () => {
  const done = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(done.map((names) => names.length).sort()).toEqual([0, 0, files.length]);
});

it('those that come after the first run on a database with data, lose none of it and leave every check valid', async () => {
  const first = [path.join(__dirname, '..', '..', 'migrations', files.sort()[0]!)];
  const before = await withDatabase(
    async (dataSource) => {
      await dataSource.runMigrations();
      await dataSource.query(read('test/ops/first-academy.sql'));
      return counts(dataSource);
    },
    { migrations: first },
  );
  expect(await migrate(url)).toHaveLength(files.length - 1);
  await withDatabase(async (dataSource) => {
    // The one final case, a draft, is the draft of an assignment now.
    const { final_case: cases, ...others } = before;
    const after = await counts(dataSource);
    expect(after).toMatchObject({ ...others, course_part: others['course_part']! + 1 });
    expect(after['draft']).toBe(cases);
    const [money] = await dataSource.query<Array<Record<'stripe' | 'ledger' | 'off', number>>>(
      `SELECT sum(amount)::int AS off, (sum(amount) FILTER (WHERE account = '517'))::int AS ledger,
         (SELECT sum(amount - refunded)::int FROM payment) AS stripe FROM ledger_line`,
    );
    expect(money).toEqual({ off: 0, ledger: money!.stripe, stripe: expect.any(Number) });
    const checks = await dataSource.query<Array<{ name: string; valid: boolean }>>(
      `SELECT conname AS name, convalidated AS valid FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
    );
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ valid }) => !valid)).toEqual([]);
    const another = await createPerson(dataSource);
    await expect(createPerson(dataSource, { email: another.email })).rejects.toThrow('person_email_key');
  });
});

it('a migration that fails leaves nothing of itself behind', async () => {
  class Broken29991231000000 {
    name = 'Broken29991231000000';
    async up(runner: { query: (sql: string) => Promise<unknown> }) {
      await runner.query('CREATE TABLE half (id integer)');
      await runner.query('ALTER TABLE nothing ADD COLUMN there text');
    }
    async down() {}
  }
  await migrate(url);
  // TypeORM tells the console, whatever its logger.
  const log = jest.spyOn(console, 'log').mockImplementation();
  await withDatabase(
    async (dataSource) => {
      await expect(dataSource.runMigrations()).rejects.toThrow('nothing');
      expect(Object.keys(await counts(dataSource))).not.toContain('half');
    },
    { migrations: [Broken29991231000000] },
  );
  log.mockRestore();
  expect(await migrate(url)).toEqual([]);
});
