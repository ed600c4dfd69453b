import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** What she did as a guest joins the account she signed in to. Repeatable: what has moved is not there any more. */
@Injectable()
export class JoinGuestJob {
  constructor(
    private readonly dataSource: DataSource,
    outbox: Outbox,
  ) {
    outbox.handle('identity.guest-joined', 'learning.join-guest', (payload) => this.run(payload));
  }

  async run({ guestId, personId }: EventPayload<'identity.guest-joined'>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
         SELECT $2, lesson_id, opened_at, completed_at FROM lesson_progress WHERE person_id = $1
         ON CONFLICT (person_id, lesson_id) DO UPDATE
           SET opened_at = greatest(lesson_progress.opened_at, excluded.opened_at),
             completed_at = least(lesson_progress.completed_at, excluded.completed_at)`,
        [guestId, personId],
      );
      await tx.query('DELETE FROM lesson_progress WHERE person_id = $1', [guestId]);
      // One attempt may be under way per quiz: when she has one already, the guest's gives way.
      await tx.query(
        `DELETE FROM quiz_attempt g WHERE g.person_id = $1 AND g.submitted_at IS NULL AND EXISTS (
           SELECT FROM quiz_attempt a WHERE a.person_id = $2 AND a.quiz_id = g.quiz_id AND a.submitted_at IS NULL)`,
        [guestId, personId],
      );
      await tx.query('UPDATE quiz_attempt SET person_id = $2 WHERE person_id = $1', [guestId, personId]);
    });
  }
}
