import { Injectable } from '@nestjs/common';
import { digestKinds } from '@tandem/contracts';
import { Clock, newId, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { latestDigestTurn } from './rules/digest-turn';

/**
 * Plans the daily mails: at 18:00 a row for everybody who has something unread, and a job for each row, in one
 * transaction. A turn that nobody could take at its time is caught up; what was in a mail is in no other.
 */
@Injectable()
export class PlanDigests {
  constructor(
    tasks: RecurringTasks,
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    tasks.every(60, 'notifications.digests', () => this.plan());
  }

  async plan(): Promise<void> {
    const now = this.clock.now();
    const { day, due } = latestDigestTurn(now);
    await this.dataSource.transaction(async (tx) => {
      const readers = await tx.query<Array<{ person_id: string }>>(
        `SELECT n.person_id FROM notification n JOIN person p ON p.id = n.person_id AND p.email IS NOT NULL
         WHERE n.read_at IS NULL AND n.digest_id IS NULL AND n.created_at <= $1 AND n.kind = ANY ($2)
           AND NOT EXISTS (SELECT FROM digest_mute m WHERE m.person_id = n.person_id AND m.kind = n.kind)
           AND NOT EXISTS (SELECT FROM notification_digest d WHERE d.person_id = n.person_id AND d.day = $3)
         GROUP BY n.person_id`,
        [due, digestKinds, day],
      );
      for (const { person_id: personId } of readers) {
        const digestId = newId();
        // Of two processes that plan the same turn, the second finds the row and leaves the rest.
        const planned = await tx.query<unknown[]>(
          `INSERT INTO notification_digest (id, person_id, day, created_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person_id, day) DO NOTHING RETURNING id`,
          [digestId, personId, day, now],
        );
        if (planned.length === 0) continue;
        await tx.query(
          `UPDATE notification SET digest_id = $1 WHERE person_id = $2 AND read_at IS NULL AND digest_id IS NULL
             AND created_at <= $3 AND kind = ANY ($4)
             AND kind NOT IN (SELECT kind FROM digest_mute WHERE person_id = $2)`,
          [digestId, personId, due, digestKinds],
        );
        await this.outbox.publish(tx, 'notifications.digest-due', { digestId });
      }
    });
  }
}
