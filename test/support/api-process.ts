import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { getReady } from '@tandem/contracts';
import { testEnvironment } from './config';
import { waitFor } from './wait-for';

export interface ApiProcess {
  url: string;
  /** SIGKILL: no chance to tidy up. */
  kill: () => void;
  dead: Promise<unknown>;
}

/** The API as a process of its own, with its jobs, that a test may kill. */
export async function startApiProcess(port: number, overrides: Record<string, string>): Promise<ApiProcess> {
  const root = path.join(__dirname, '..', '..');
  const child: ChildProcess = fork(path.join(root, 'apps/api/dist/main.js'), {
    cwd: root,
    execArgv: [],
    env: { ...process.env, ...testEnvironment({ PORT: String(port), ...overrides }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const dead = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const ready = () =>
    fetch(url + getReady.path).then(
      (answer) => answer.ok,
      () => false,
    );
  await Promise.race([
    waitFor(ready, 60),
    dead.then(() => {
      throw new Error('the API process ended before it was ready');
    }),
  ]);
  return { url, kill: () => void child.kill('SIGKILL'), dead };
}
