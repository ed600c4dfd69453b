import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** Tells a member in the portal that another wrote to her; the mail about it leaves at once, by itself. */
@Injectable()
export class NotifyOfMessages {
  constructor(outbox: Outbox, dataSource: DataSource, clock: Clock) {
    outbox.handle('community.message-written', 'notify-message-written', async ({ messageId }) => {
      await dataSource.query(
        `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
         SELECT $1, m.recipient_id, 'message', m.id, m.sender_id, $3 FROM contact_message m
         WHERE m.id = $2 AND NOT EXISTS (
           SELECT FROM contact_block b WHERE b.person_id = m.recipient_id AND b.blocked_id = m.sender_id)
         ON CONFLICT (person_id, kind, subject_id) DO NOTHING`,
        [newId(), messageId, clock.now()],
      );
    });
  }
}
