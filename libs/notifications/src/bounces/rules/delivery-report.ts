import PostalMime, { addressParser, type Attachment } from 'postal-mime';

/** What a delivery status notification (RFC 3464) says of one recipient. */
export interface RecipientReport {
  action: 'failed' | 'delayed' | 'delivered';
  /** RFC 3463, such as `5.1.1`. */
  status: string;
  /** What the last server said; empty when none did. */
  diagnostic: string;
  /** Lower case: as it was written to, and as it was in the end. */
  addresses: string[];
}

export interface DeliveryReport {
  /** Of the mail that it is about, from the headers that came back. */
  messageId: string;
  recipients: RecipientReport[];
}

/** RFC 3464, and RFC 6533 where addresses are of any alphabet. */
const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** Other actions than these tell nothing about whether it arrives. */
const actions: Record<string, RecipientReport['action']> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/** What a mail reports of another; null when it is no report (RFC 6522), or none that says which mail it is about. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  // Parts within parts without end are no report either: refused, the mail would be handed over for days.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 10 }).catch(
    () => null,
  );
  const part = (types: string[]) =>
    mail?.attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()));
  const status = part(statusTypes);
  const returned = part(returnedTypes);
  if (!status || !returned) return null;
  const { messageId } = await PostalMime.parse(headersOf(textOf(returned)));
  if (!messageId) return null;
  // The first group is about the mail, each other about one recipient.
  const [, ...groups] = textOf(status)
    .trim()
    .split(/\n[ \t]*\n\s*/);
  const recipients = await Promise.all(groups.slice(0, 100).map(readRecipient));
  return { messageId, recipients: recipients.filter((recipient) => recipient !== null) };
}

async function readRecipient(group: string): Promise<RecipientReport | null> {
  const { headers } = await PostalMime.parse(`${group}\n\n`);
  const field = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  const action = actions[/^[a-z]*/.exec(field('action').trim().toLowerCase())![0]];
  if (!action) return null;
  return {
    action,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status'))?.[0] ?? '',
    diagnostic: valueOf(field('diagnostic-code')),
    addresses: ['original-recipient', 'final-recipient']
      .map((name) => addressParser(valueOf(field(name)))[0]?.address?.toLowerCase() ?? '')
      .filter(Boolean),
  };
}

/** Without the type before it, `smtp; 550 …`. */
const valueOf = (typed: string): string => typed.replace(/^\s*[\w-]+\s*;/, '').trim();

/** What follows the headers may be anything: no reason to read it. */
const headersOf = (mail: string): string => `${mail.split(/\n[ \t]*\n/)[0]}\n\n`;

const textOf = ({ content }: Attachment): string =>
  (typeof content === 'string' ? content : new TextDecoder().decode(content)).replace(/\r\n?/g, '\n');
