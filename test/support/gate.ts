import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Gate {
  port: number;
  /** Ends what passes through it, and lets nobody in. */
  shut: () => void;
  open: () => void;
  close: () => Promise<void>;
}

/** Stands between a process and a server on this machine, so that a test can cut the one off from the other. */
export async function startGate(target: number): Promise<Gate> {
  let isShut = false;
  const under = new Set<Socket>();
  const server = createServer((incoming) => {
    if (isShut) return void incoming.destroy();
    const onward = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [incoming, onward],
      [onward, incoming],
    ] as const) {
      under.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => (under.delete(socket), other.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endAll = () => under.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    shut: () => ((isShut = true), endAll()),
    open: () => void (isShut = false),
    close: () => new Promise((resolve) => (server.close(() => resolve()), endAll())),
  };
}
