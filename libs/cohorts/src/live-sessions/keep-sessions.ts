import type { SessionChange } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import type { ChangedSession } from './sessions-after';

/** Writes what a change does. Whatever people are told of raises `sequence`. */
export async function keepSessions(
  tx: EntityManager,
  cohortId: string,
  change: SessionChange,
  changed: readonly ChangedSession[],
  now: Date,
): Promise<void> {
  if (change.kind === 'cancel') {
    await tx.query(
      `UPDATE live_session SET cancelled_at = $2, cancel_reason = $3, changed_at = $2, revision = revision + 1,
         sequence = sequence + 1 WHERE id = ANY ($1)`,
      [changed.map(({ id }) => id), now, change.reason],
    );
    return;
  }
  for (const { id, becomes, after } of changed) {
    const { title, description, day, at, startsAt, minutes, joinUrl } = after!;
    const values = [id, title, description, day, at, startsAt, minutes, joinUrl, now];
    if (change.kind === 'plan')
      await tx.query(
        `INSERT INTO live_session (id, title, description, day, at, starts_at, minutes, join_url, changed_at, cohort_id,
           series_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [...values, cohortId, change.id],
      );
    else
      await tx.query(
        `UPDATE live_session SET title = $2, description = $3, day = $4, at = $5, starts_at = $6, minutes = $7,
           join_url = $8, changed_at = $9, revision = revision + 1, sequence = sequence + $10 WHERE id = $1`,
        [...values, becomes === 'moved' ? 1 : 0],
      );
  }
}
