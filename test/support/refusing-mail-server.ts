import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface RefusingMailServer {
  smtpUrl: string;
  /** What it took, in order; `from` of the envelope, and what it was asked to report on. */
  taken: Array<{ to: string; messageId: string; from: string; notify: string }>;
  close: () => Promise<void>;
}

/**
 * Takes mails but those that `answer` has another answer for, asked with the recipient.
 * @param taken called after each mail that it took, before it says so
 */
export async function startRefusingMailServer(
  answer: (to: string) => { code: number; text: string } | null,
  taken: (count: number) => void = () => undefined,
): Promise<RefusingMailServer> {
  const mails: RefusingMailServer['taken'] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideDSN: false,
    onRcptTo({ address }, _session, callback) {
      const refusal = answer(address);
      callback(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const messageId = /^message-id:\s*(.*)$/im.exec(Buffer.concat(chunks).toString())![1]!.trim();
        const { mailFrom, rcptTo } = session.envelope;
        const [{ address: to, dsn }] = rcptTo as [(typeof rcptTo)[number]];
        const from = mailFrom ? mailFrom.address : '';
        mails.push({ to, messageId, from, notify: [...(dsn?.notify ?? [])].join() });
        taken(mails.length);
        callback(null, 'Taken');
      });
    },
  });
  smtp.on('error', () => undefined);
  await once(smtp.listen(0, '127.0.0.1'), 'listening');
  const { port } = smtp.server.address() as { port: number };
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    taken: mails,
    close: () => new Promise((done) => smtp.close(done)),
  };
}
