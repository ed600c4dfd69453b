import type { SessionChange } from '@tandem/contracts';
import { DomainError, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { LiveSession } from '../entities/live-session.entity';
import { liveSessionState } from '../rules/live-session-state';
import { scopeValues, withinScope } from '../scope';

type Columns = 'id' | 'cohortId' | 'title' | 'description' | 'startsAt' | 'minutes' | 'joinUrl';

export type PresentSession = Pick<
  LiveSession,
  Columns | 'revision' | 'sequence' | 'cancelledAt' | 'cancelReason'
> & {
  /** Somebody has signed, or was noted present. */
  signed: boolean;
  /** A half-day of it is over and attended, or its sheet is countersigned. */
  attended: boolean;
};

export interface SessionsAsked {
  cohort: { id: string; zone: string };
  /** The one that is asked for, then those that follow it and are still to come; none that is not planned yet. */
  sessions: PresentSession[];
}

/** $1 the session, $2 whether with those that follow */
const from = `FROM live_session chosen JOIN live_session s ON s.id = chosen.id
    OR ($2 AND s.series_id = chosen.series_id AND s.starts_at > chosen.starts_at)
  WHERE chosen.id = $1 ORDER BY s.starts_at, s.id`;

/**
 * What a change of sessions is about.
 * @param lock for one that is applied: other changes of the cohort, its seats and its trainers wait, and who signs
 * @throws DomainError `not-found`, also for a cohort out of reach, `cohort-archived`
 */
export async function readSessions(
  tx: EntityManager,
  cohortId: string,
  change: SessionChange,
  actor: Actor,
  { now, lock }: { now: Date; lock: boolean },
): Promise<SessionsAsked> {
  const [cohort] = await tx.query<Array<SessionsAsked['cohort'] & { archived: boolean }>>(
    `SELECT c.id, c.zone, c.archived_at IS NOT NULL AS archived FROM cohort c
     WHERE c.id = $1 AND ${withinScope('c', 2, 3)} ${lock ? 'FOR NO KEY UPDATE' : ''}`,
    [cohortId, ...scopeValues(actor)],
  );
  if (!cohort) throw new DomainError('not-found');
  if (cohort.archived) throw new DomainError('cohort-archived');
  const plans = change.kind === 'plan';
  const asked = plans ? [change.id, false] : [change.sessionId, change.scope === 'following'];
  // By itself: what a statement that waits for a lock reads beside it is older than the lock.
  if (lock) await tx.query(`SELECT ${from} FOR UPDATE OF s`, asked);
  const rows = await tx.query<PresentSession[]>(
    `SELECT s.id, s.cohort_id AS "cohortId", s.title, s.description, s.starts_at AS "startsAt", s.minutes,
       s.join_url AS "joinUrl", s.revision, s.sequence, s.cancelled_at AS "cancelledAt", s.cancel_reason AS "cancelReason",
       EXISTS (SELECT FROM attendance_mark m WHERE m.session_id = s.id AND m.minutes > 0) AS signed,
       EXISTS (SELECT FROM attendance_mark m WHERE m.session_id = s.id AND m.minutes > 0 AND m.ends_at <= $3)
         OR EXISTS (SELECT FROM attendance_sheet a WHERE a.session_id = s.id) AS attended
     ${from}`,
    [...asked, now],
  );
  const chosen = rows.find(({ id }) => id === asked[0]);
  if (!plans && chosen?.cohortId !== cohortId) throw new DomainError('not-found');
  const following = rows.filter((row) => row !== chosen && liveSessionState(row, now) === 'coming');
  return { cohort: { id: cohort.id, zone: cohort.zone }, sessions: chosen ? [chosen, ...following] : [] };
}
