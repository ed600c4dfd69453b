import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

/** Tells a member in the portal that another wrote to her; the mail about it leaves at once, by itself. */
@Injectable()
export class NotifyOfMessages {
  constructor(outbox: Outbox, dataSource: DataSource, clock: Clock) {
    outbox.handle('community.message-written', 'notify-message-written', async ({ messageId }) => {
      await tellOnce(dataSource, {
        told: `SELECT m.recipient_id, 'message', m.id, m.sender_id FROM contact_message m
          WHERE m.id = $1 AND NOT EXISTS (
            SELECT FROM contact_block b WHERE b.person_id = m.recipient_id AND b.blocked_id = m.sender_id)`,
        values: [messageId],
        now: clock.now(),
      });
    });
  }
}
