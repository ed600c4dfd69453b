import type { DataSource } from 'typeorm';
import { startMailbox, type ListedMail } from '../../apps/demo/src/mailbox';
import { startTestApp, type TestApp } from './app';
import { waitFor } from './wait-for';

export interface TestMails {
  /** For `startTestApp({ SMTP_URL: mails.smtpUrl })`. */
  smtpUrl: string;
  /** Newest first; of everybody without an address. */
  to: (email?: string) => Promise<ListedMail[]>;
  /** What is attached to one, as text. */
  attached: (mail: ListedMail) => Promise<string[]>;
  close: () => Promise<void>;
}

/** A mailbox in memory, which the API under test really sends to. */
export async function startMails(): Promise<TestMails> {
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  return {
    smtpUrl: mailbox.smtpUrl,
    close: mailbox.close,
    to: async (email) => {
      const query = email ? `?to=${encodeURIComponent(email)}` : '';
      const answer = await fetch(`${mailbox.url}/api/mails${query}`);
      return ((await answer.json()) as { mails: ListedMail[] }).mails;
    },
    attached: ({ attachments }) =>
      Promise.all(attachments.map(async ({ path }) => (await fetch(mailbox.url + path)).text())),
  };
}

/** The API with a mailbox that it sends to; closing the API closes both. */
export async function startAppWithMails(
  overrides: Record<string, string> = {},
  startsAt?: string,
): Promise<{ api: TestApp; mails: TestMails }> {
  const mails = await startMails();
  const api = await startTestApp({ SMTP_URL: mails.smtpUrl, ...overrides }, startsAt);
  const close = async () => {
    await api.close();
    await mails.close();
  };
  return { api: { ...api, close }, mails };
}

/**
 * Waits until every job that was due at once is done: what has not been sent by then is not going to be.
 * @throws when one fails
 */
export async function settled(dataSource: DataSource): Promise<void> {
  await waitFor(async () => {
    const [row] = await dataSource.query<Array<{ left: number; errors: string | null }>>(
      `SELECT count(*)::int AS left, string_agg(last_error, ' | ') AS errors
       FROM outbox WHERE done_at IS NULL AND (run_at <= created_at OR attempts > 0)`,
    );
    if (row!.errors) throw new Error(`a job failed: ${row!.errors}`);
    return row!.left === 0;
  });
}
