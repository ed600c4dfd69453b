import { DomainError, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { LiveSession } from '../entities/live-session.entity';
import { liveSessionState } from '../rules/live-session-state';
import { scopeValues, withinScope } from '../scope';

export type LockedSession = Pick<
  LiveSession,
  | 'id'
  | 'title'
  | 'description'
  | 'startsAt'
  | 'minutes'
  | 'joinUrl'
  | 'revision'
  | 'sequence'
  | 'cancelledAt'
> & { cancelReason: string | null; cohortId: string; zone: string; archived: boolean };

/**
 * The session asked for, and with `following` those planned with it that are still to come after it, by their time: in
 * that order they are locked, so that two tabs pass one after the other.
 * @throws DomainError `not-found`, also for a session out of reach, `cohort-archived`
 */
export async function lockSessions(
  tx: EntityManager,
  sessionId: string,
  scope: 'one' | 'following',
  actor: Actor,
  now: Date,
): Promise<[LockedSession, ...LockedSession[]]> {
  const rows = await tx.query<LockedSession[]>(
    `SELECT s.id, s.title, s.description, s.starts_at AS "startsAt", s.minutes, s.join_url AS "joinUrl", s.revision,
       s.sequence, s.cancelled_at AS "cancelledAt", s.cancel_reason AS "cancelReason", s.cohort_id AS "cohortId", c.zone,
       c.archived_at IS NOT NULL AS archived
     FROM live_session chosen JOIN cohort c ON c.id = chosen.cohort_id
       JOIN live_session s ON s.id = chosen.id
         OR ($4 AND s.series_id = chosen.series_id AND s.starts_at > chosen.starts_at)
     WHERE chosen.id = $1 AND ${withinScope('c', 2, 3)}
     ORDER BY s.starts_at, s.id FOR UPDATE OF s`,
    [sessionId, ...scopeValues(actor), scope === 'following'],
  );
  const chosen = rows.find(({ id }) => id === sessionId);
  if (!chosen) throw new DomainError('not-found');
  if (chosen.archived) throw new DomainError('cohort-archived');
  return [chosen, ...rows.filter((row) => row.id !== sessionId && liveSessionState(row, now) === 'coming')];
}
