import { Injectable } from '@nestjs/common';
import { everyTrainerOf } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

/**
 * Tells trainers that they are put on a cohort, with another role or on other days too, or taken off it, and has a letter
 * written to each: the row of the notification is what makes both happen once a change, whatever dies in between.
 */
@Injectable()
export class NotifyOfTrainers {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('cohorts.trainers-changed', 'notify-trainers-changed', (changed) => this.tell(changed));
  }

  private async tell({
    changeId,
    cohortId,
    personIds,
  }: EventPayload<'cohorts.trainers-changed'>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const told = await tellOnce(tx, {
        told: `SELECT p.id, CASE WHEN p.id IN (${everyTrainerOf('$2')}) THEN 'trainer-named' ELSE 'trainer-left' END, $1::uuid, $2::uuid
          FROM person p WHERE p.id = ANY ($3) AND NOT EXISTS (
            SELECT FROM notification n WHERE n.person_id = p.id AND n.subject_id = $1 AND n.kind LIKE 'trainer-%')`,
        values: [changeId, cohortId, personIds],
        now: this.clock.now(),
      });
      for (const personId of told)
        await this.outbox.publish(tx, 'notifications.trainer-letter-due', { changeId, cohortId, personId });
    });
  }
}
