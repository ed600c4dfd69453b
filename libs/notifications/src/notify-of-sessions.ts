import { Injectable } from '@nestjs/common';
import { trainersAt } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

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
 * Whom one of `sessionsAsChanged` concerns: who has a seat, and who trains on its day or on the one that it had, a
 * substitute before her days too: she has to know of what she will lead.
 */
export const concernedBy = (session: string) => `
  SELECT e.person_id FROM enrolment e WHERE e.cohort_id = ${session}.cohort_id AND e.status IN ('active', 'paused')
  UNION ${trainersAt(`${session}.cohort_id`, `${session}.starts_at`, `${session}.former`)}`;

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
    await this.dataSource.query(
      `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
       SELECT gen_random_uuid(), e.person_id, 'session-recorded', s.id, s.id, $2
       FROM live_session s JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.status IN ('active', 'paused')
       WHERE s.id = $1 AND (s.recording_url IS NOT NULL OR s.notes <> '')
       ON CONFLICT (person_id, kind, subject_id) DO NOTHING`,
      [sessionId, this.clock.now()],
    );
  }

  private async tell(changed: Changed): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const people = await tx.query<Array<{ person_id: string; first_id: string }>>(
        `SELECT DISTINCT ON (who.person_id) who.person_id, told.id AS first_id
         FROM (${sessionsAsChanged}) told CROSS JOIN LATERAL (${concernedBy('told')}) who
         ORDER BY who.person_id, told.starts_at, told.id`,
        changeValues(changed),
      );
      for (const { person_id: personId, first_id: firstId } of people) {
        const told = await tx.query<unknown[]>(
          `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, kind, subject_id) DO NOTHING RETURNING id`,
          [newId(), personId, `session-${changed.change}`, changed.changeId, firstId, this.clock.now()],
        );
        if (told.length > 0)
          await this.outbox.publish(tx, 'notifications.live-sessions-letter-due', { ...changed, personId });
      }
    });
  }
}
