import { Injectable } from '@nestjs/common';
import { trainersAt, trainersOf } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

/**
 * Tells who is without excuse on a sheet, with a letter to each: the row of the notification is what makes both happen once a
 * sheet. And trainers, in the portal alone, of a reason that a member gives.
 */
@Injectable()
export class NotifyOfAbsences {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('cohorts.absences-unexcused', 'notify-absences', (absences) => this.tell(absences));
    outbox.handle('cohorts.absence-told', 'notify-absence-told', ({ markId }) => this.tellTrainers(markId));
  }

  private async tell({
    cohortId,
    personIds,
    ...absence
  }: EventPayload<'cohorts.absences-unexcused'>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const told = await tellOnce(tx, {
        told: `SELECT e.person_id, 'absence', $1::uuid, $2::uuid FROM enrolment e
          WHERE e.cohort_id = $3 AND e.person_id = ANY ($4) AND e.status IN ('active', 'paused')`,
        values: [absence.sheetId, absence.sessionId, cohortId, personIds],
        now: this.clock.now(),
      });
      for (const personId of told)
        await this.outbox.publish(tx, 'notifications.absence-letter-due', { ...absence, personId });
    });
  }

  /** Who trains on the day of it, a substitute beforehand too; once her days are over she can answer it no more. */
  private async tellTrainers(markId: string): Promise<void> {
    const now = this.clock.now();
    await tellOnce(this.dataSource, {
      told: `SELECT t.person_id, 'absence-told', m.id, m.session_id
        FROM attendance_mark m JOIN live_session s ON s.id = m.session_id
          CROSS JOIN LATERAL (${trainersAt('s.cohort_id', 's.starts_at')}) t
        WHERE m.id = $1 AND (s.starts_at > $2 OR t.person_id IN (${trainersOf('s.cohort_id')}))`,
      values: [markId, now],
      now,
    });
  }
}
