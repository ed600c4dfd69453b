import { Relay } from '@tandem/platform';
import { startApiProcess, type ApiProcess } from './api-process';
import { startTestApp, type TestApp } from './app';
import { freePort } from './free-port';
import { startRefusingMailServer, type RefusingMailServer } from './refusing-mail-server';

export interface MailWorker {
  /** Answers and does no job: those are for the worker. */
  api: TestApp;
  taken: RefusingMailServer['taken'];
  /** Lets a worker do the jobs until it is killed while its mail of that number is being taken. */
  killAt: (mail: number) => Promise<void>;
  /** Time passes for what it held, and another one does the rest. */
  revive: () => Promise<void>;
  /** Everybody heard, under one Message-ID each; twice at most those whose mail was taken before its mark was made. */
  expectHeardOnce: (emails: readonly string[]) => void;
  close: () => Promise<void>;
}

/** What a process sends at once. */
const connections = 4;

/** A process that writes mails, which a test may kill in the middle of them. */
export async function startMailWorker(): Promise<MailWorker> {
  let worker: ApiProcess | null = null;
  let deadly = -1;
  const smtp = await startRefusingMailServer(
    () => null,
    (count) => {
      if (count === deadly) worker?.kill();
    },
  );
  const api = await startTestApp();
  await api.app.get(Relay).onApplicationShutdown();
  const start = async () => {
    const environment = { DATABASE_URL: api.databaseUrl, SMTP_URL: smtp.smtpUrl };
    worker = await startApiProcess(await freePort(), environment);
  };
  return {
    api,
    taken: smtp.taken,
    killAt: async (mail) => {
      deadly = mail;
      await start();
      await worker!.dead;
      deadly = -1;
    },
    revive: async () => {
      await api.dataSource.query('UPDATE outbox SET leased_until = now() WHERE leased_until IS NOT NULL');
      await start();
    },
    expectHeardOnce: (emails) => {
      const idsOf = new Map(emails.map((email) => [email, new Set<string>()]));
      for (const { to, messageId } of smtp.taken) idsOf.get(to)!.add(messageId);
      expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
      expect(smtp.taken.length - emails.length).toBeLessThanOrEqual(connections);
    },
    close: async () => {
      worker?.kill();
      await worker?.dead;
      await api.close();
      await smtp.close();
    },
  };
}
