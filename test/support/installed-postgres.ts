import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { waitFor } from './wait-for';

const programs = ['initdb', 'postgres', 'pg_isready', 'pg_dump', 'pg_restore', 'createdb', 'dropdb'];
const debian = '/usr/lib/postgresql';

/** Where a whole PostgreSQL is installed, or null. The npm package has the server alone, and `pg_dump` serves none newer. */
export const postgresFolder = findPostgres();

function findPostgres(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...paths()];
  return folders.find((folder) => programs.every((name) => existsSync(path.join(folder, name)))) ?? null;
}

function paths(): string[] {
  return (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
}

export interface InstalledPostgres {
  /** Address without a database name: append one. */
  url: string;
  /** A line for the shell, in which PostgreSQL's programs find the server without being told. */
  shell: (line: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** Like `startPostgres`, with what the machine has installed. */
export async function startInstalledPostgres(folder: string): Promise<InstalledPostgres> {
  const home = await mkdtemp(path.join(tmpdir(), 'tandem-pg-'));
  const port = await freePort();
  const program = (name: string) => path.join(folder, name);
  // PostgreSQL does not run as root; its packages bring a user for it.
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']));
  const user = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {};
  await writeFile(path.join(home, 'password'), 'tandem');
  await chmod(home, 0o755);
  if (user.uid) await chown(home, user.uid, user.gid!);
  execFileSync(
    program('initdb'),
    [
      ...['-D', path.join(home, 'data'), '-U', 'tandem', '--auth=scram-sha-256', `--pwfile=${home}/password`],
      ...['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--encoding=UTF8'],
    ],
    { ...user, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const settings = ['-c', 'fsync=off', '-c', `unix_socket_directories=${home}`];
  const server = spawn(
    program('postgres'),
    ['-D', path.join(home, 'data'), '-p', String(port), ...settings],
    {
      ...user,
      cwd: home,
      stdio: 'ignore',
    },
  );
  const env = {
    ...process.env,
    PATH: [folder, ...paths()].join(path.delimiter),
    ...{ PGHOST: '127.0.0.1', PGPORT: String(port), PGPASSWORD: 'tandem' },
  };
  const shell = async (line: string) => {
    const { stdout } = await promisify(execFile)('sh', ['-ec', line], {
      cwd: home,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };
  await waitFor(() =>
    shell('pg_isready').then(
      () => true,
      () => false,
    ),
  );
  return {
    url: `postgres://tandem:tandem@127.0.0.1:${port}`,
    shell,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      await rm(home, { recursive: true, force: true });
    },
  };
}
