import 'reflect-metadata';
import path from 'node:path';
import { billingEntities } from '@tandem/billing';
import { catalogueEntities } from '@tandem/catalogue';
import { certificationEntities } from '@tandem/certification';
import { cohortEntities } from '@tandem/cohorts';
import { communityEntities } from '@tandem/community';
import { identityEntities } from '@tandem/identity';
import { learningEntities } from '@tandem/learning';
import { notificationEntities } from '@tandem/notifications';
import { databaseOptions } from '@tandem/platform';
import { prospectsEntities } from '@tandem/prospects';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** The only list of entities and migrations: for the runtime, for migrating and for the tests. */
export function dataSourceOptions(url: string, pool?: number): DataSourceOptions & { type: 'postgres' } {
  return {
    ...databaseOptions(url, pool),
    entities: [
      ...identityEntities,
      ...catalogueEntities,
      ...cohortEntities,
      ...learningEntities,
      ...certificationEntities,
      ...billingEntities,
      ...communityEntities,
      ...prospectsEntities,
      ...notificationEntities,
    ],
    migrations: [path.join(migrationsFolder(), '*.{ts,js}')],
    migrationsTransactionMode: 'each',
  };
}

/** The repository's folder from source, its compiled copy beside the application otherwise. */
function migrationsFolder(): string {
  const besideSource = path.join(__dirname, '..', '..', '..', 'migrations');
  return __filename.endsWith('.ts') ? besideSource : path.join(__dirname, 'migrations');
}

/** Runs the migrations that the database lacks; one process at a time. Returns their names. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('tandem-migrations'))`);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('tandem-migrations'))`);
    await lock.release();
    await dataSource.destroy();
  }
}
