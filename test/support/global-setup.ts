import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
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
  runCommand('migrate', `${server.url}/tandem_template`);
  runCommand('import-curriculum', `${server.url}/tandem_template`);
  await admin.query('ALTER DATABASE tandem_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  await admin.end();
}

/** The operator's own commands, from source. */
function runCommand(name: 'migrate' | 'import-curriculum', databaseUrl: string): void {
  const root = path.join(__dirname, '..', '..');
  const script = path.join('apps', 'api', 'src', `${name}.ts`);
  execFileSync(process.execPath, ['--conditions=@tandem/source', '-r', '@swc-node/register', script], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
