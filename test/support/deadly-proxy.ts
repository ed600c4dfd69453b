import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Trap {
  /** Start of `METHOD /path`. */
  call: string;
  /** Before the other side hears of the call, or after it has done it and before its answer arrives. */
  when: 'before' | 'after';
  /** So many such calls pass unharmed first. */
  skip?: number;
  spring: () => void;
}

export interface DeadlyProxy {
  url: string;
  /** Springs once, at the first call that matches; null takes a trap away that did not spring. */
  arm: (trap: Trap | null) => void;
  close: () => Promise<void>;
}

/** Stands between a process and a server, so that a test can end the process between two steps of its work. */
export async function startDeadlyProxy(target: string, port = 0): Promise<DeadlyProxy> {
  let armed: Trap | null = null;
  const takeTrap = (call: string): Trap | null => {
    if (!armed || !call.startsWith(armed.call)) return null;
    if (armed.skip) {
      armed.skip -= 1;
      return null;
    }
    const trap = armed;
    armed = null;
    return trap;
  };
  const server = createServer((incoming, outgoing) => {
    const trap = takeTrap(`${incoming.method} ${incoming.url}`);
    if (trap?.when === 'before') {
      trap.spring();
      outgoing.destroy();
      return;
    }
    forward(target, incoming, outgoing, trap);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (trap) => void (armed = trap),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  trap: Trap | null,
): void {
  const { method, headers, url } = incoming;
  const onward = request(target + url, { method, headers }, (answer) => {
    if (trap) {
      answer.resume().on('end', () => {
        trap.spring();
        outgoing.destroy();
      });
      return;
    }
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
