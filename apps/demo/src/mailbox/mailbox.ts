import { once } from 'node:events';
import type { Server } from 'node:net';
import { createHttpServer } from './http';
import { MailStore } from './mail-store';
import { createSmtpServer } from './smtp';

export interface MailboxOptions {
  /** 0 takes any free port. */
  smtpPort: number;
  httpPort: number;
  /** Loopback unless told otherwise: whoever reaches the page reads every mail. */
  host?: string;
  /** Where mails survive a restart; in memory only without it. */
  folder?: string;
}

export interface Mailbox {
  smtpUrl: string;
  /** Of the page. */
  url: string;
  close: () => Promise<void>;
}

/** An SMTP server that keeps what it gets, and a page to read it. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const host = options.host ?? '127.0.0.1';
  const store = await MailStore.open(options.folder);
  const smtp = createSmtpServer(store);
  const http = createHttpServer(store);
  // It repeats what its connections suffer, and unheard that would end the process.
  smtp.on('error', () => undefined);
  await once(smtp.listen(options.smtpPort, host), 'listening');
  try {
    await once(http.listen(options.httpPort, host), 'listening');
  } catch (error) {
    await closeSmtp(smtp);
    throw error;
  }
  return {
    smtpUrl: `smtp://${host}:${portOf(smtp.server)}`,
    url: `http://${host}:${portOf(http)}`,
    close: async () => {
      await closeSmtp(smtp);
      http.closeAllConnections();
      await new Promise<void>((done) => {
        http.close(() => done());
      });
    },
  };
}

function closeSmtp(smtp: ReturnType<typeof createSmtpServer>): Promise<void> {
  return new Promise((done) => {
    smtp.close(() => done());
  });
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}
