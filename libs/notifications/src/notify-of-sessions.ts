import { Injectable } from '@nestjs/common';
import { concernedBy } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

type Changed = EventPayload<'cohorts.live-sessions-changed'>;

/**
 * Sessions of a change ($1 ids, $2 sequences, $3 what happened, $4 when each began before) that stand as it left them: one
 * that changed again since is told of by that change alone.
 */
export const sessionsAsChanged = `
  SELECT s.id, s.cohort_id, s.starts_at, told.former FROM live_session s
    JOIN unnest($1::uuid[], $2::int[], $4::timestamptz[]) AS told (id, sequence, former)
      ON told.id = s.id AND told.sequence = s.sequence
  WHERE (s.cancelled_at IS NOT NULL) = ($3 = 'cancelled')`;

export const changeValues = ({
  sessions,
  change,
}: Changed): [string[], number[], string, Array<string | null>] => [
  sessions.map(({ sessionId }) => sessionId),
  sessions.map(({ sequence }) => sequence),
  change,
  sessions.map(({ former = null }) => former),
];

/**
 * Tells everybody concerned in the portal, and has a letter written to each: the row of the notification is what makes
 * both happen once, whatever dies in between.
 */
@Injectable()
export class NotifyOfSessions {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('cohorts.live-sessions-changed', 'notify-live-sessions-changed', (changed) =>
      this.tell(changed),
    );
    outbox.handle('cohorts.live-session-recorded', 'notify-live-session-recorded', ({ sessionId }) =>
      this.tellOfRecording(sessionId),
    );
  }

  /** Once a session, in the portal alone: nothing has to be done at once. */
  private async tellOfRecording(sessionId: string): Promise<void> {
    await tellOnce(this.dataSource, {
      told: `SELECT e.person_id, 'session-recorded', s.id, s.id
        FROM live_session s JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.status IN ('active', 'paused')
        WHERE s.id = $1 AND (s.recording_url IS NOT NULL OR s.notes <> '')`,
      values: [sessionId],
      now: this.clock.now(),
    });
  }

  private async tell(changed: Changed): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const told = await tellOnce(tx, {
        told: `SELECT DISTINCT ON (who.person_id) who.person_id, 'session-' || $3, $5::uuid, told.id
          FROM (${sessionsAsChanged}) told CROSS JOIN LATERAL (${concernedBy('told')}) who
          ORDER BY who.person_id, told.starts_at, told.id`,
        values: [...changeValues(changed), changed.changeId],
        now: this.clock.now(),
      });
      for (const personId of told)
        await this.outbox.publish(tx, 'notifications.live-sessions-letter-due', { ...changed, personId });
    });
  }
}
