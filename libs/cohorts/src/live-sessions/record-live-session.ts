import { Injectable } from '@nestjs/common';
import type { InputOf, recordLiveSession } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { liveSessionState } from '../rules/live-session-state';
import { lockSessions } from './lock-sessions';

@Injectable()
export class RecordLiveSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Repeatable. @throws DomainError `not-found`, `live-session-not-begun`, `live-session-cancelled` */
  async record({ params, body }: InputOf<typeof recordLiveSession>, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const [session] = await lockSessions(tx, params.sessionId, 'one', actor, now);
      const state = liveSessionState(session, now);
      if (state === 'cancelled') throw new DomainError('live-session-cancelled');
      if (state === 'coming') throw new DomainError('live-session-not-begun');
      await tx.query('UPDATE live_session SET recording_url = $2, notes = $3 WHERE id = $1', [
        ...[session.id, body.recordingUrl, body.notes],
      ]);
      if (body.recordingUrl || body.notes)
        await this.outbox.publish(tx, 'cohorts.live-session-recorded', { sessionId: session.id });
      await audit(tx, actor, now, { action: 'live-session.record', subjectId: session.id, after: body });
    });
  }
}
