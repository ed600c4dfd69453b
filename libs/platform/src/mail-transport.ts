import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from './config';

export interface Mail {
  /** Stays the same when a job is tried again: the Message-ID is made of it, so that doubles can be told. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/** Hands mail to SMTP. Only jobs call it: never inside a transaction or a request. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transporter = createTransport({ url: config.SMTP_URL, pool: true, maxConnections: 4 });
  }

  async send({ id, ...mail }: Mail): Promise<void> {
    const domain = new URL(this.config.PORTAL_URL).hostname;
    await this.transporter.sendMail({ ...mail, from: this.config.MAIL_FROM, messageId: `<${id}@${domain}>` });
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}
