import { fork, type ChildProcess } from 'node:child_process';

export interface Child {
  process: ChildProcess;
  /** The last of what it said. */
  said: () => string;
  stop: () => Promise<void>;
}

const patienceMilliseconds = 60_000;

/** Starts a program of ours as a process of its own and waits until it answers at `healthUrl`. */
export async function startChild(
  script: string,
  environment: Record<string, string>,
  healthUrl: string,
): Promise<Child> {
  const child = fork(script, {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    // Node 20 warns that requiring an ES module is experimental; we rely on it knowingly.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  let exited = false;
  child.once('exit', () => (exited = true));
  const end = Date.now() + patienceMilliseconds;
  while (!(await answers(healthUrl))) {
    if (exited || Date.now() > end) throw new Error(`${script} did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return {
    process: child,
    said: () => output,
    stop: () =>
      new Promise((resolve) => {
        if (exited) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
