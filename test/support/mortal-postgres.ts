import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from './free-port';

export interface MortalPostgres {
  /** Address without a database name: append one. */
  url: string;
  /** SIGKILL, then started again on what is on the disk. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Like `startPostgres`, but durable, and with a way to die. */
export async function startMortalPostgres(): Promise<MortalPostgres> {
  const port = await freePort();
  const child = fork(path.join(__dirname, 'postgres-process.mjs'), [String(port)], { execArgv: [] });
  const answer = async () => {
    const died = once(child, 'exit').then(() => {
      throw new Error('PostgreSQL ended');
    });
    await Promise.race([once(child, 'message'), died]);
    died.catch(() => undefined);
  };
  await answer();
  return {
    url: `postgres://tandem:tandem@127.0.0.1:${port}`,
    crash: async () => {
      child.send('crash');
      await answer();
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}
