import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { freeClaims } from './free-claims';

/** Takes somebody who is no trainer any more off her cohorts, as an owner would one by one; an archived one stays as it was. */
@Injectable()
export class LeaveCohorts {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
  ) {
    outbox.handle('identity.trainer-role-taken', 'leave-cohorts', ({ personId }) => this.leave(personId));
  }

  private async leave(personId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      // Nothing to leave where she was given the role again meanwhile, or where this ran before.
      const [left] = await tx.query<[Array<{ cohort_id: string }>]>(
        `DELETE FROM cohort_trainer t USING person p, cohort c
         WHERE p.id = $1 AND NOT 'trainer' = ANY (p.roles) AND t.person_id = p.id
           AND c.id = t.cohort_id AND c.archived_at IS NULL RETURNING t.cohort_id`,
        [personId],
      );
      for (const { cohort_id: cohortId } of left) {
        await freeClaims(tx, cohortId, [personId]);
        await this.outbox.publish(tx, 'cohorts.trainers-changed', {
          ...{ changeId: newId(), cohortId, personIds: [personId] },
        });
      }
    });
  }
}
