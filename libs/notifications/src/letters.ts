import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@tandem/contracts';
import { Clock, CONFIG, keyedHash, MailTransport, type Config, type Mail } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { renderHtml } from './layout/html';
import { renderText } from './layout/text';
import type { Letter } from './letter';

export interface Recipient {
  email: string;
  locale: Locale;
}

/** Renders a letter, hands it to the transport, and keeps that it left. */
@Injectable()
export class Letters {
  constructor(
    private readonly transport: MailTransport,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param id the outbox row's id, so that a mail sent twice is seen to be one
   * @returns what the server answered
   */
  async send(
    id: string,
    { email, locale }: Recipient,
    letter: Letter,
    { headers = {}, ...more }: Pick<Mail, 'headers' | 'calendars' | 'followed'> = {},
  ): Promise<string> {
    await this.keepAddressed(id, email);
    const sender = { academyName: this.config.ACADEMY_NAME, portalUrl: this.config.PORTAL_URL };
    const answer = await this.transport.send({
      id,
      to: email,
      subject: subjectLine(letter.subject),
      text: inOneDirection(renderText(letter, locale, sender)),
      html: inOneDirection(renderHtml(letter, locale, sender)),
      // Keeps absence notices from answering.
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      ...more,
    });
    await this.dataSource.query(
      'INSERT INTO sent_mail (id, sent_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING',
      [id, this.clock.now()],
    );
    return answer;
  }

  /** Of somebody without an account, nothing. */
  private async keepAddressed(id: string, email: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO addressed_mail (id, person_id, address_hash, addressed_at)
       SELECT $1, p.id, $3, $4 FROM person p WHERE p.email = $2
       ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, address_hash = excluded.address_hash,
         addressed_at = excluded.addressed_at`,
      [id, email, keyedHash(this.config.SECRET_KEY, email), this.clock.now()],
    );
  }
}

/** On one line: what people typed may stand in it. */
function subjectLine(subject: string): string {
  return inOneDirection(subject).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A name may hold signs that turn around what follows it, our own words too. */
function inOneDirection(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
