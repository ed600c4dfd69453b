// Entities and migrations say the same: on a database made by the migrations, TypeORM's schema builder has nothing
// to change, except what lives in migrations alone.
import { dataSourceOptions, migrate } from '@tandem/api';
import { DataSource } from 'typeorm';
import { startPostgres } from '../support/postgres';

const onlyInMigrations: Array<[what: RegExp, why: string]> = [
  [/^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_fk"$/, 'foreign keys: entities know other domains by id only'],
  [/^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_check\d*"$/, 'checks: they speak SQL, entities speak TypeScript'],
  [/^ALTER TABLE "cohort" DROP CONSTRAINT "cohort_never_oversold"$/, 'a check with a name that faults quote'],
  [/^DROP INDEX "public"\."\w+"$/, 'indexes: partial, ordered, and chosen by the reads'],
];

/** Makes the database differ on purpose: a check that misses these would miss anything. */
const sabotage = [
  'ALTER TABLE lead DROP COLUMN source',
  'ALTER TABLE lead ALTER COLUMN locale DROP NOT NULL',
  'ALTER TABLE lead ALTER COLUMN consented_at TYPE date',
  'ALTER TABLE course DROP CONSTRAINT course_slug_key',
];

async function differences(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const statements = upQueries.map(({ query }) => query);
    return statements.filter((statement) => !onlyInMigrations.some(([what]) => what.test(statement)));
  } finally {
    await dataSource.destroy();
  }
}

async function main(): Promise<void> {
  const server = await startPostgres();
  const url = `${server.url}/postgres`;
  try {
    await migrate(url);
    const found = await differences(url);
    if (found.length) throw new Error(`The entities ask for what no migration does:\n${found.join('\n')}`);
    const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
    for (const statement of sabotage) await dataSource.query(statement);
    await dataSource.destroy();
    const seen = await differences(url);
    if (seen.length < sabotage.length) throw new Error(`Only this was noticed:\n${seen.join('\n')}`);
  } finally {
    await server.stop();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
