import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** Takes mails whole; at the first one `kill` is called instead of an answer. */
export async function startDeadlyMailServer(
  kill: () => void,
): Promise<{ port: number; messageIds: string[]; close: () => Promise<void> }> {
  const messageIds: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messageIds.push(/^message-id:\s*(.*)$/im.exec(Buffer.concat(chunks).toString())![1]!.trim());
        if (messageIds.length === 1) kill();
        else callback();
      });
    },
  });
  smtp.on('error', () => undefined);
  await once(smtp.listen(0, '127.0.0.1'), 'listening');
  const { port } = smtp.server.address() as { port: number };
  return { port, messageIds, close: () => new Promise((done) => smtp.close(done)) };
}
