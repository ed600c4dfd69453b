import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** What a guest kept joins the account she signed in to: of two placements the later one stays. Repeatable. */
@Injectable()
export class JoinPlacementJob {
  constructor(
    private readonly dataSource: DataSource,
    outbox: Outbox,
  ) {
    outbox.handle('identity.guest-joined', 'prospects.join-placement', (payload) => this.run(payload));
  }

  async run({ guestId, personId }: EventPayload<'identity.guest-joined'>): Promise<void> {
    await this.dataSource.query(
      `WITH gone AS (DELETE FROM placement WHERE person_id = $1 RETURNING *)
       INSERT INTO placement AS kept (person_id, scores, role, rule_version, taken_at)
       SELECT $2, scores, role, rule_version, taken_at FROM gone
       ON CONFLICT (person_id) DO UPDATE SET scores = excluded.scores, role = excluded.role,
         rule_version = excluded.rule_version, taken_at = excluded.taken_at
       WHERE kept.taken_at < excluded.taken_at`,
      [guestId, personId],
    );
  }
}
