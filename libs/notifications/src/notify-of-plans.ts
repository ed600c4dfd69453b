import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

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
      const told = await tellOnce(tx, {
        told: `SELECT e.person_id, 'plan-changed', $1::uuid, e.cohort_id FROM enrolment e
          WHERE e.cohort_id = $2 AND e.person_id = ANY ($3) AND e.status IN ('active', 'paused')`,
        values: [changeId, cohortId, personIds],
        now: this.clock.now(),
      });
      for (const personId of told)
        await this.outbox.publish(tx, 'notifications.plan-letter-due', { changeId, cohortId, personId });
    });
  }
}
