import { Injectable } from '@nestjs/common';
import type { cancelLiveSession, InputOf, ResponseOf } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { liveSessionState } from '../rules/live-session-state';
import { lockSessions } from './lock-sessions';

@Injectable()
export class CancelLiveSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable with the same reason.
   * @throws DomainError `not-found`, `live-session-changed`, `live-session-over`, `live-session-attended`,
   *   `live-session-cancelled`
   */
  async cancel(
    { params, body }: InputOf<typeof cancelLiveSession>,
    actor: Actor,
  ): Promise<ResponseOf<typeof cancelLiveSession>> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const sessions = await lockSessions(tx, params.sessionId, body.scope, actor, now);
      const [chosen] = sessions;
      const state = liveSessionState(chosen, now);
      if (state === 'cancelled') {
        if (chosen.cancelReason === body.reason) return { cancelled: 0 };
        throw new DomainError('live-session-cancelled');
      }
      if (state === 'past') throw new DomainError('live-session-over');
      if (body.revision !== chosen.revision) throw new DomainError('live-session-changed');
      if (await wasAttended(tx, chosen.id, now)) throw new DomainError('live-session-attended');
      await tx.query(
        `UPDATE live_session SET cancelled_at = $2, cancel_reason = $3, changed_at = $2, revision = revision + 1,
           sequence = sequence + 1 WHERE id = ANY ($1)`,
        [sessions.map(({ id }) => id), now, body.reason],
      );
      await this.outbox.publish(tx, 'cohorts.live-sessions-changed', {
        changeId: newId(),
        change: 'cancelled',
        sessions: sessions.map(({ id, sequence }) => ({ sessionId: id, sequence: sequence + 1 })),
      });
      await audit(tx, actor, now, { action: 'live-session.cancel', subjectId: chosen.id, after: body });
      return { cancelled: sessions.length };
    });
  }
}

/** Hours of a session that is cancelled count nowhere: those of a morning that was held must not go with the afternoon. */
async function wasAttended(tx: EntityManager, sessionId: string, now: Date): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT FROM attendance_mark WHERE session_id = $1 AND minutes > 0 AND ends_at <= $2
     UNION ALL SELECT FROM attendance_sheet WHERE session_id = $1 LIMIT 1`,
    [sessionId, now],
  );
  return found.length > 0;
}
