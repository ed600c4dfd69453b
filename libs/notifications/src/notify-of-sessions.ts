import { Injectable } from '@nestjs/common';
import { trainersOf } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

type Changed = EventPayload<'cohorts.live-sessions-changed'>;

/**
 * Sessions of a change ($1 ids, $2 sequences, $3 what happened) that stand as it left them: one that changed again since
 * is told of by that change alone.
 */
export const sessionsAsChanged = `
  SELECT s.id, s.cohort_id, s.starts_at FROM live_session s
    JOIN unnest($1::uuid[], $2::int[]) AS told (id, sequence) ON told.id = s.id AND told.sequence = s.sequence
  WHERE (s.cancelled_at IS NOT NULL) = ($3 = 'cancelled')`;

export const changeValues = ({ sessions, change }: Changed): [string[], number[], string] => [
  sessions.map(({ sessionId }) => sessionId),
  sessions.map(({ sequence }) => sequence),
  change,
];

/** Who has a seat in a cohort, or trains it. */
export const membersAndTrainers = (cohort: string) => `
  SELECT e.person_id FROM enrolment e WHERE e.cohort_id = ${cohort} AND e.status IN ('active', 'paused')
  UNION ${trainersOf(cohort)}`;

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
      const [first] = await tx.query<Array<{ id: string; cohort_id: string }>>(
        `${sessionsAsChanged} ORDER BY s.starts_at LIMIT 1`,
        changeValues(changed),
      );
      if (!first) return;
      const people = await tx.query<Array<{ person_id: string }>>(membersAndTrainers('$1'), [
        first.cohort_id,
      ]);
      for (const { person_id: personId } of people) {
        const told = await tx.query<unknown[]>(
          `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, kind, subject_id) DO NOTHING RETURNING id`,
          [newId(), personId, `session-${changed.change}`, changed.changeId, first.id, this.clock.now()],
        );
        if (told.length > 0)
          await this.outbox.publish(tx, 'notifications.live-sessions-letter-due', { ...changed, personId });
      }
    });
  }
}
