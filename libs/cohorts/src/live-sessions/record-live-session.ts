import { Injectable } from '@nestjs/common';
import type { InputOf, recordLiveSession } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { liveSessionState } from '../rules/live-session-state';
import { lockSession } from './lock-session';

type Body = InputOf<typeof recordLiveSession>['body'];

@Injectable()
export class RecordLiveSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable. From an older page it changes nothing, so that no notes are lost to another tab.
   * @throws DomainError `not-found`, `live-session-changed`, `live-session-not-begun`, `live-session-cancelled`
   */
  async record({ params, body }: InputOf<typeof recordLiveSession>, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const session = await lockSession(tx, params.sessionId, actor);
      const state = liveSessionState(session, now);
      if (state === 'cancelled') throw new DomainError('live-session-cancelled');
      if (state === 'coming') throw new DomainError('live-session-not-begun');
      if (body.revision !== session.revision) {
        // A second click finds what it brought.
        if (await this.has(tx, session.id, body)) return;
        throw new DomainError('live-session-changed');
      }
      await tx.query(
        'UPDATE live_session SET recording_url = $2, notes = $3, revision = revision + 1 WHERE id = $1',
        [session.id, body.recordingUrl, body.notes],
      );
      if (body.recordingUrl || body.notes)
        await this.outbox.publish(tx, 'cohorts.live-session-recorded', { sessionId: session.id });
      await audit(tx, actor, now, { action: 'live-session.record', subjectId: session.id, after: body });
    });
  }

  private async has(tx: EntityManager, id: string, { recordingUrl, notes }: Body): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      'SELECT FROM live_session WHERE id = $1 AND recording_url IS NOT DISTINCT FROM $2 AND notes = $3',
      [id, recordingUrl, notes],
    );
    return found.length > 0;
  }
}
