import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as contract from '@tandem/contracts';
import { Relay } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app';
import { dataSourceOptions, migrate } from '../../apps/api/src/data-source';
import { seedAcademy } from '../../apps/demo/src/seed/seed-academy';
import { expectChained, readAuditLog } from '../support/audit-log';
import { checkedClient } from '../support/checked-client';
import { testConfig } from '../support/config';
import { openSession, testPassword } from '../support/factories';
import {
  postgresFolder,
  startInstalledPostgres,
  type InstalledPostgres,
} from '../support/installed-postgres';
import { startMails, type TestMails } from '../support/mails';
import { waitFor } from '../support/wait-for';
import { read } from './compose';

/** What README has an operator type into the container of PostgreSQL, redirections included. */
const told = [...read('README.md').matchAll(/ exec (?:-T )?postgres (.+)$/gm)].map(([, line]) => line!);
const newcomer = 'lea@exemple.fr';

let server: InstalledPostgres;
let mails: TestMails;
let folder: string;

async function withApi<T>(
  work: (url: string, dataSource: DataSource, relay: Relay) => Promise<T>,
): Promise<T> {
  const app = await createApp(testConfig({ DATABASE_URL: `${server.url}/tandem`, SMTP_URL: mails.smtpUrl }));
  try {
    await app.listen(0, '127.0.0.1');
    return await work(await app.getUrl(), app.get(DataSource), app.get(Relay));
  } finally {
    await app.close();
  }
}

/** Every table: how many rows, and what they say. */
async function contents(): Promise<Record<string, { rows: number; digest: string }>> {
  const dataSource = await new DataSource(dataSourceOptions(`${server.url}/tandem`)).initialize();
  const tables = await dataSource.query<Array<{ name: string }>>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: Record<string, { rows: number; digest: string }> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query(
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")) AS digest FROM "${name}" t`,
    );
    found[name] = row;
  }
  await dataSource.destroy();
  return found;
}

/** Tables, checks, keys, functions and triggers. The lines that change from dump to dump are left out. */
const schema = async () =>
  (await server.shell('pg_dump -U tandem --schema-only tandem')).replaceAll(/^\\(un)?restrict .*\n/gm, '');

/** A demonstration's academy in which the owner has acted; somebody waits for a mail. Returns the owner's token. */
async function live(): Promise<string> {
  await migrate(`${server.url}/tandem`);
  const stateFile = path.join(folder, 'stripe.json');
  await seedAcademy(`${server.url}/tandem`, {
    ...{ apiKey: 'sk_test_sandbox_tandem', stateFile, publicUrl: 'http://127.0.0.1:1' },
  });
  return withApi(async (baseUrl, dataSource) => {
    const [owner] = await dataSource.query(`SELECT id FROM person WHERE 'owner' = ANY (roles)`);
    const [student] = await dataSource.query(`SELECT person_id AS id FROM enrolment LIMIT 1`);
    const token = await openSession(dataSource, owner.id);
    const client = checkedClient({ baseUrl, token });
    for (const roles of [['trainer'], []] as Array<Array<'trainer'>>)
      await client(contract.setRoles, { params: { personId: student.id }, body: { roles } });
    await checkedClient({ baseUrl })(contract.signUp, {
      body: { email: newcomer, name: 'Léa « Œuvre » 😀', password: testPassword, acceptTerms: true },
    });
    return token;
  });
}

const when = postgresFolder ? it : it.skip;
const why = postgresFolder
  ? ''
  : ' (skipped: PostgreSQL is not installed, and no npm package brings pg_dump)';

beforeAll(async () => {
  if (!postgresFolder) return;
  [server, mails, folder] = await Promise.all([
    startInstalledPostgres(postgresFolder),
    startMails(),
    mkdtemp(path.join(tmpdir(), 'tandem-backup-')),
  ]);
});
afterAll(async () => {
  await mails?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
});

when(
  `what README says copies an academy and puts it back whole, and it goes on from there${why}`,
  async () => {
    expect(told.map((line) => line.split(' ')[0])).toEqual(['pg_dump', 'dropdb', 'createdb', 'pg_restore']);
    await server.shell('createdb -U tandem -T template0 tandem');
    const token = await live();
    const [before, shape] = [await contents(), await schema()];
    expect(before['enrolment']!.rows).toBeGreaterThan(30);

    for (const line of told) await server.shell(line);
    expect(await contents()).toEqual(before);
    expect(await schema()).toEqual(shape);
    expect(await migrate(`${server.url}/tandem`)).toEqual([]);
    const log = await readAuditLog(`${server.url}/tandem`);
    expect(log.length).toBeGreaterThanOrEqual(2);
    expectChained(log);

    await withApi(async (baseUrl, dataSource, relay) => {
      expect((await checkedClient({ baseUrl, token })(contract.getMe, {})).kind).toBe('member');
      await expect(dataSource.query('DELETE FROM audit_log')).rejects.toThrow('append-only');
      expect(await mails.to(newcomer)).toEqual([]);
      relay.start();
      await waitFor(async () => (await mails.to(newcomer)).length === 1);
    });
  },
);
