import { DomainError, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { LiveSession } from '../entities/live-session.entity';
import { scopeValues, withinScope } from '../scope';

type LockedSession = Pick<LiveSession, 'id' | 'startsAt' | 'minutes' | 'revision' | 'cancelledAt'>;

/** Two tabs pass one after the other. @throws DomainError `not-found`, also for a session out of reach, `cohort-archived` */
export async function lockSession(
  tx: EntityManager,
  sessionId: string,
  actor: Actor,
): Promise<LockedSession> {
  const [row] = await tx.query<Array<LockedSession & { archived: boolean }>>(
    `SELECT s.id, s.starts_at AS "startsAt", s.minutes, s.revision, s.cancelled_at AS "cancelledAt",
       c.archived_at IS NOT NULL AS archived
     FROM live_session s JOIN cohort c ON c.id = s.cohort_id
     WHERE s.id = $1 AND ${withinScope('c', 2, 3)} FOR UPDATE OF s`,
    [sessionId, ...scopeValues(actor)],
  );
  if (!row) throw new DomainError('not-found');
  if (row.archived) throw new DomainError('cohort-archived');
  return row;
}
