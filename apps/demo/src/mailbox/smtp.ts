import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store';

const limitBytes = 25 * 1024 * 1024;

/** Takes any mail from anybody who reaches it, and sends nothing on. */
export function createSmtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    banner: 'Tandem mailbox',
    // A self-signed certificate would make senders refuse, and there is nobody to authenticate.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: limitBytes,
    // Senders keep pooled connections open; they need not hold up the end.
    closeTimeout: 200,
    onData: (stream, session, done) => {
      receive(store, stream, session).then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
}

async function receive(
  store: MailStore,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 });
  await store.add(
    session.envelope.rcptTo.map(({ address }) => address),
    Buffer.concat(chunks),
  );
}
