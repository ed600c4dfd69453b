import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from './config';
import { messageIdOf } from './message-id';

export interface Mail {
  /** Stays the same when a job is tried again: the Message-ID is made of it, so that doubles can be told. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  /** Servers are asked to say so when they have delivered it, not only when they cannot. */
  followed?: boolean;
  /** Calendar objects (RFC 6047). One alone is part of the mail, so that readers offer it; several are files. */
  calendars?: ReadonlyArray<{ method: 'REQUEST' | 'CANCEL'; name: string; content: string }>;
}

/** Hands mail to SMTP. Only jobs call it: never inside a transaction or a request. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transporter = createTransport({ url: config.SMTP_URL, pool: true, maxConnections: 4 });
  }

  /** What the server answered. @throws when it did not take the mail */
  async send({ id, calendars = [], followed = false, ...mail }: Mail): Promise<string> {
    const domain = new URL(this.config.PORTAL_URL).hostname;
    const { response } = await this.transporter.sendMail({
      ...mail,
      ...(calendars.length === 1 ? { icalEvent: icalEvent(calendars[0]!) } : {}),
      attachments: calendars.length > 1 ? calendars.map(attachment) : [],
      from: this.config.MAIL_FROM,
      messageId: messageIdOf(this.config.SECRET_KEY, id, domain),
      ...this.returns(mail.to, followed),
    });
    return response ?? '';
  }

  /** Where bounces go, and what is asked of them (RFC 3461): they need bring back no more than our headers. */
  private returns(to: string, followed: boolean) {
    const from = this.config.MAIL_RETURN_PATH;
    if (!from) return {};
    const notify: Array<'FAILURE' | 'DELAY' | 'SUCCESS'> = ['FAILURE', 'DELAY'];
    if (followed) notify.push('SUCCESS');
    return { envelope: { from, to }, dsn: { ret: 'HDRS' as const, notify } };
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}

type Calendar = NonNullable<Mail['calendars']>[number];

const icalEvent = ({ method, name, content }: Calendar) => ({ method, filename: name, content });

const attachment = ({ method, name, content }: Calendar) => ({
  ...{ filename: name, content },
  contentType: `text/calendar; charset=utf-8; method=${method}`,
});
