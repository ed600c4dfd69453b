import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/**
 * Tells students that their modules open at other times, and has a letter written to each: the row of the notification is
 * what makes both happen once a change, whatever dies in between.
 */
@Injectable()
export class NotifyOfPlans {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('cohorts.plan-changed', 'notify-plan-changed', (changed) => this.tell(changed));
  }

  private async tell({ changeId, cohortId, personIds }: EventPayload<'cohorts.plan-changed'>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const told = await tx.query<Array<{ person_id: string }>>(
        `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
         SELECT gen_random_uuid(), e.person_id, 'plan-changed', $1, e.cohort_id, $4
         FROM enrolment e
         WHERE e.cohort_id = $2 AND e.person_id = ANY ($3) AND e.status IN ('active', 'paused')
         ON CONFLICT (person_id, kind, subject_id) DO NOTHING RETURNING person_id`,
        [changeId, cohortId, personIds, this.clock.now()],
      );
      for (const { person_id: personId } of told)
        await this.outbox.publish(tx, 'notifications.plan-letter-due', { changeId, cohortId, personId });
    });
  }
}
