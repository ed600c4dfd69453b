import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

export interface Account {
  email: string;
  password: string;
}

/** What the demonstration writes to `demo.json`. */
export interface Demo {
  portalUrl: string;
  apiUrl: string;
  mailboxUrl: string;
  stripeUrl: string;
  clockUrl: string;
  accounts: Record<'owner' | 'trainer' | 'student', Account>;
}

const startMilliseconds = 120_000;

/** Starts the demonstration in a folder of its own, as `npm start` does; returns what stops it. */
export default async function demoSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tandem-demo-'));
  // Closed to others, root's PostgreSQL would lie elsewhere, and stay there.
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/demo/dist/main.js'], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: folder, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const file = path.join(folder, 'demo.json');
  const end = Date.now() + startMilliseconds;
  while (!existsSync(file)) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`the demonstration did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.env['TANDEM_DEMO'] = readFileSync(file, 'utf8');
  return async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
}

export function demo(): Demo {
  return JSON.parse(process.env['TANDEM_DEMO'] ?? '{}') as Demo;
}
