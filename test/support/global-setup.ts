import { Client } from 'pg';
import { buildApi } from './build-api';
import { runCommand } from './command';
import { startPostgres, type PostgresServer } from './postgres';

declare global {
  var tandemPostgres: PostgresServer | undefined;
}

/** One server for the run; a migrated template with the curriculum, which every spec file clones. */
export default async function globalSetup(): Promise<void> {
  if (globalThis.tandemPostgres) return;
  if (!process.env['TANDEM_BUILT']) await buildApi();
  const server = await startPostgres();
  try {
    await makeTemplate(server.url);
  } catch (error) {
    // Jest tears down nothing of a setup that failed.
    await server.stop();
    throw error;
  }
  globalThis.tandemPostgres = server;
  process.env['TEST_POSTGRES_URL'] = server.url;
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new Client({ connectionString: `${url}/postgres` });
  await admin.connect();
  try {
    await admin.query('CREATE DATABASE tandem_template');
    const environment = { DATABASE_URL: `${url}/tandem_template` };
    await runCommand('migrate', [], environment);
    await runCommand('import-curriculum', [], environment);
    await admin.query('ALTER DATABASE tandem_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  } finally {
    await admin.end();
  }
}
