import type { DayHalf } from '@tandem/contracts';
import { DomainError, type Actor, type Clock } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { lockSession } from '../live-sessions/lock-session';
import { attendanceFacts, type AttendanceFacts } from './attendance-facts';
import { sheetOf, type SheetView } from './sheet-view';

export interface LockedHalf extends SheetView {
  facts: AttendanceFacts;
  /** Read once the lock is held: what others did before it is earlier. */
  now: Date;
}

/**
 * A half-day whose sheet is about to change. The session's row is taken: members who sign share it, so that they pass at
 * once, and before or after a trainer's act as a whole. Who keeps a sheet answers for what it says: a substitute for those
 * of her own days.
 * @throws DomainError `not-found`, `attendance-other-day`, `live-session-cancelled`
 */
export async function lockHalf(
  tx: EntityManager,
  { sessionId, half }: { sessionId: string; half: DayHalf },
  actor: Actor,
  clock: Clock,
): Promise<LockedHalf> {
  await lockSession(tx, sessionId, actor);
  const now = clock.now();
  const facts = await attendanceFacts(tx, { sessionId }, actor);
  const found = sheetOf(facts, half, now);
  if (!found.keeps) throw new DomainError('attendance-other-day');
  if (found.view.state === 'cancelled') throw new DomainError('live-session-cancelled');
  return { ...found, facts, now };
}

/** Nobody signs from now on by what was open. */
export async function endOpenings(tx: EntityManager, { view, now }: LockedHalf): Promise<void> {
  await tx.query(
    'UPDATE attendance_opening SET closes_at = $3 WHERE session_id = $1 AND half = $2 AND closes_at > $3',
    [view.sessionId, view.half, now],
  );
}
