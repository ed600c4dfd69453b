import PostalMime from 'postal-mime';

/** A message as it came over SMTP. */
export interface RawMail {
  id: string;
  receivedAt: string;
  /** Envelope: where it was really sent, whatever its headers say. */
  recipients: string[];
  raw: Buffer;
}

export interface ReceivedMail {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  messageId: string | null;
  /** Every header, lower case. */
  headers: Record<string, string>;
  text: string;
  html: string | null;
  links: string[];
  attachments: Array<{ filename: string; contentType: string; content: Buffer }>;
}

/** A mail as the JSON interface shows it. */
export interface ListedMail extends Omit<ReceivedMail, 'receivedAt' | 'attachments'> {
  date: string;
  attachments: Array<{ filename: string; contentType: string; bytes: number; path: string }>;
}

export async function readMail({ id, receivedAt, recipients, raw }: RawMail): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const html = mail.html ?? null;
  const text = mail.text ?? '';
  return {
    id,
    receivedAt,
    from: mail.from?.address ? `${mail.from.name} <${mail.from.address}>`.trim() : '',
    to: recipients,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    text,
    html,
    links: linksOf(html, text),
    attachments: mail.attachments.map((attachment, index) => ({
      filename: attachment.filename ?? `piece-jointe-${index + 1}`,
      contentType: attachment.mimeType,
      content: Buffer.from(attachment.content as ArrayBuffer),
    })),
  };
}

/** Each address once, in the order of the HTML, then those that only the text has. */
function linksOf(html: string | null, text: string): string[] {
  const inHtml = [...(html ?? '').matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => decode(url!));
  return [...new Set([...inHtml, ...(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])])];
}

function decode(attribute: string): string {
  return attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

export function listed({ receivedAt, attachments, ...mail }: ReceivedMail): ListedMail {
  return {
    ...mail,
    date: receivedAt,
    attachments: attachments.map(({ filename, contentType, content }, index) => ({
      filename,
      contentType,
      bytes: content.length,
      path: `/mails/${mail.id}/attachments/${index}`,
    })),
  };
}
