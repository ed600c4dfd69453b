import { renderWriting } from '@tandem/catalogue';
import { Injectable } from '@nestjs/common';
import type { AnnouncementRecipient, AnnouncementVariable, EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { keepRefusedAddress } from '../refused-addresses';
import { announcement } from '../templates/announcement';
import { whyPortalOnly } from './members';
import { failedDelivery, oneLine } from './rules/delivery';
import { fillMarkdown, fillText } from './rules/variables';

interface Row extends Recipient {
  subject: string;
  text: string;
  author: string | null;
  cohort_name: string;
  facts: Record<AnnouncementVariable, string>;
  why: AnnouncementRecipient['why'];
}

type Due = EventPayload<'notifications.announcement-letter-due'>;
type Outcome = Pick<AnnouncementRecipient, 'state' | 'answer' | 'why'>;

/** The letter to one recipient, and what the server of her mail answered. */
@Injectable()
export class AnnouncementMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('notifications.announcement-letter-due', 'mail-announcement', (due, job) =>
      this.send(due, job.id),
    );
  }

  /** A worker that dies between the mail and its mark sends it again under the same Message-ID. */
  private async send(due: Due, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, a.subject, a.text, t.name AS author, c.name AS cohort_name, r.facts, ${whyPortalOnly} AS why
       FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id JOIN person p ON p.id = r.person_id
         JOIN cohort c ON c.id = a.cohort_id LEFT JOIN person t ON t.id = a.author_id
       WHERE r.announcement_id = $1 AND r.person_id = $2 AND r.state = 'waiting'
         AND coalesce(r.mail_id, $3) = $3`,
      [due.announcementId, due.personId, mailId],
    );
    if (!row) return;
    if (row.why) return this.settle(due, { state: 'portal', answer: null, why: row.why });
    const answer = await this.letters
      .send(mailId, row, this.letterTo(row, due), {
        // RFC 2369 and 8058: the mail reader's own button posts to this address.
        headers: {
          'List-Unsubscribe': `<${this.links.leaveDigest(due.personId, 'announcement')}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
        followed: true,
      })
      .catch((error: unknown) => this.failed(due, row.email, error));
    if (answer !== null) await this.settle(due, { state: 'accepted', answer: oneLine(answer), why: null });
  }

  private letterTo(row: Row, { announcementId, personId }: Due) {
    const markdown = fillMarkdown(row.text, row.facts);
    return announcement[row.locale]({
      subject: fillText(row.subject, row.facts),
      text: fillText(row.text, row.facts),
      html: renderWriting(markdown),
      ...{ author: row.author, cohortName: row.cohort_name },
      url: this.links.announcement(announcementId),
      leaveUrl: this.links.leaveDigest(personId, 'announcement'),
    });
  }

  /** Null once it is settled. @throws what may pass, so that it is tried again */
  private async failed(due: Due, email: string, error: unknown): Promise<null> {
    const { refused, address, answer } = failedDelivery(error);
    if (!refused) {
      await this.dataSource.query(
        `UPDATE announcement_recipient SET answer = $3
         WHERE announcement_id = $1 AND person_id = $2 AND state = 'waiting'`,
        [due.announcementId, due.personId, answer],
      );
      throw error;
    }
    const { personId } = due;
    if (address) await keepRefusedAddress(this.dataSource, { personId, email }, answer, this.clock.now());
    await this.settle(due, { state: 'refused', answer, why: null });
    return null;
  }

  private async settle(due: Due, { state, answer, why }: Outcome): Promise<void> {
    await this.dataSource.query(
      `UPDATE announcement_recipient SET state = $3, answer = $4, why = $5, settled_at = $6
       WHERE announcement_id = $1 AND person_id = $2 AND state = 'waiting'`,
      [due.announcementId, due.personId, state, answer, why, this.clock.now()],
    );
  }
}
