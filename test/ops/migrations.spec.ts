import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { importCourse } from '@tandem/catalogue';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { audit, newId } from '@tandem/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../apps/api/src/data-source';
import { createCohortWithoutReleases, createPerson, enrol } from '../support/factories';

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

/** A little of everything that refers to something else. */
async function fill(dataSource: DataSource): Promise<void> {
  await importCourse(dataSource, await loadCurriculum(obmFolder), new Date());
  const trainer = await createPerson(dataSource, { roles: ['trainer'] });
  const student = await createPerson(dataSource);
  const cohort = await createCohortWithoutReleases(dataSource, { trainerIds: [trainer.id] });
  const enrolmentId = await enrol(dataSource, cohort.id, student.id);
  await dataSource.query(
    `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
     SELECT $1, id, now(), now() FROM course_part WHERE kind = 'lesson'`,
    [student.id],
  );
  await dataSource.query(
    `INSERT INTO final_case (id, enrolment_id, text, status, saved_at) VALUES ($1, $2, 'Mon cas', 'draft', now())`,
    [newId(), enrolmentId],
  );
  await audit(dataSource.manager, null, new Date(), { action: 'test.filled', subjectId: cohort.id });
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
      await fill(dataSource);
      return counts(dataSource);
    },
    { migrations: first },
  );
  expect(await migrate(url)).toHaveLength(files.length - 1);
  await withDatabase(async (dataSource) => {
    expect(await counts(dataSource)).toMatchObject(before);
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
