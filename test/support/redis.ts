import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { freePort } from './free-port';
import { waitFor } from './wait-for';

/** True where the program is installed: no npm package brings it. */
export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer {
  url: string;
  /** One command, as typed: `FLUSHALL`. */
  send: (command: string) => Promise<string>;
  /** SIGKILL, and started again empty on the same port. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A Redis of its own, in memory only: what it forgets must not matter. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const start = () =>
    spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        stdio: 'ignore',
      },
    );
  let server = start();
  const ready = () => waitFor(async () => (await ask(port, 'PING').catch(() => '')).startsWith('+PONG'));
  const kill = async (signal: NodeJS.Signals) => {
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  await ready();
  return {
    url: `redis://127.0.0.1:${port}`,
    send: (command) => ask(port, command),
    crash: async () => {
      await kill('SIGKILL');
      server = start();
      await ready();
    },
    stop: () => kill('SIGTERM'),
  };
}

async function ask(port: number, command: string): Promise<string> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  } finally {
    socket.destroy();
  }
}
