import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { messageReported } from '../templates/message-reported';
import { messageWritten } from '../templates/message-written';

interface Written extends Recipient {
  name: string;
  sender_id: string;
  sender_name: string;
  text: string;
}

interface Reported extends Recipient {
  owner_id: string;
  reporter: string;
  sender: string;
  reason: string;
  text: string;
}

/** What members write to one another. No address of theirs stands in it: answers go by the portal. */
@Injectable()
export class ContactMails {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('community.message-written', 'mail-message-written', ({ messageId }, job) =>
      this.written(messageId, job.id),
    );
    outbox.handle('community.message-reported', 'mail-message-reported', ({ messageId }, job) =>
      this.reported(messageId, job.id),
    );
  }

  private async written(messageId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Written[]>(
      `SELECT p.email, p.locale, p.name, m.sender_id, s.name AS sender_name, m.text
       FROM contact_message m JOIN person p ON p.id = m.recipient_id JOIN person s ON s.id = m.sender_id
       WHERE m.id = $1 AND p.email IS NOT NULL AND NOT EXISTS (
         SELECT FROM contact_block b WHERE b.person_id = m.recipient_id AND b.blocked_id = m.sender_id)`,
      [messageId],
    );
    if (!row) return;
    const letter = messageWritten[row.locale]({
      ...{ name: givenName(row.name), senderName: row.sender_name, text: row.text },
      ...{ answerUrl: this.links.contact(row.sender_id), sharingUrl: this.links.sharing() },
    });
    await this.letters.send(mailId, row, letter);
  }

  /** To the owners: what members write to one another is no trainer's to read. */
  private async reported(messageId: string, jobId: string): Promise<void> {
    const rows = await this.dataSource.query<Reported[]>(
      `SELECT o.id AS owner_id, o.email, o.locale, r.name AS reporter, s.name AS sender, m.report_reason AS reason, m.text
       FROM contact_message m JOIN person r ON r.id = m.recipient_id JOIN person s ON s.id = m.sender_id
         JOIN person o ON 'owner' = ANY (o.roles) AND o.email IS NOT NULL
       WHERE m.id = $1 AND m.reported_at IS NOT NULL ORDER BY o.id`,
      [messageId],
    );
    for (const row of rows) {
      const letter = messageReported[row.locale]({ ...row, peopleUrl: this.links.people() });
      await this.letters.send(`${jobId}.${row.owner_id}`, row, letter);
    }
  }
}
