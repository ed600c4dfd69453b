import { importCourse } from '@tandem/catalogue';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../apps/api/src/data-source';
import { startPostgres, type PostgresServer } from './postgres';

declare global {
  var tandemPostgres: PostgresServer | undefined;
}

/** One server for the run; a migrated template with the curriculum, which every spec file clones. */
export default async function globalSetup(): Promise<void> {
  if (globalThis.tandemPostgres) return;
  const server = await startPostgres();
  globalThis.tandemPostgres = server;
  process.env['TEST_POSTGRES_URL'] = server.url;
  const admin = new Client({ connectionString: `${server.url}/postgres` });
  await admin.connect();
  await admin.query('CREATE DATABASE tandem_template');
  const url = `${server.url}/tandem_template`;
  await migrate(url);
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  await importCourse(dataSource, await loadCurriculum(obmFolder), new Date());
  await dataSource.destroy();
  await admin.query('ALTER DATABASE tandem_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  await admin.end();
}
