import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';

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
      await joinRecords(tx, guestId, personId);
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

/** Of boxes and positions the latest stays; of two notes on one lesson both do, and she chooses. */
async function joinRecords(tx: EntityManager, guestId: string, personId: string): Promise<void> {
  const tables = [
    ['lesson_tick', 'key', 'ticked'],
    ['media_position', 'file', 'seconds'],
  ] as const;
  for (const [table, key, value] of tables) {
    await tx.query(
      `INSERT INTO ${table} AS t (person_id, lesson_id, ${key}, ${value}, at)
       SELECT $2, lesson_id, ${key}, ${value}, at FROM ${table} WHERE person_id = $1
       ON CONFLICT (person_id, lesson_id, ${key}) DO UPDATE SET ${value} = excluded.${value}, at = excluded.at
         WHERE t.at < excluded.at`,
      [guestId, personId],
    );
    await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [guestId]);
  }
  await tx.query(
    `INSERT INTO draft SELECT $2, subject, subject_id, text, revision, saved_at, writer, turn
     FROM draft WHERE person_id = $1 ON CONFLICT DO NOTHING`,
    [guestId, personId],
  );
  await tx.query(
    `INSERT INTO draft_version (id, person_id, subject, subject_id, text, base, saved_at, writer, turn)
     SELECT gen_random_uuid(), $2, g.subject, g.subject_id, g.text, g.base, g.saved_at, g.writer, g.turn
     FROM (SELECT subject, subject_id, text, base, saved_at, writer, turn FROM draft_version WHERE person_id = $1
           UNION ALL SELECT subject, subject_id, text, 0, saved_at, writer, turn FROM draft WHERE person_id = $1) g
     JOIN draft d ON d.person_id = $2 AND d.subject = g.subject AND d.subject_id = g.subject_id AND d.text <> g.text
     ON CONFLICT DO NOTHING`,
    [guestId, personId],
  );
  await tx.query('DELETE FROM draft WHERE person_id = $1', [guestId]);
}
