import { Injectable } from '@nestjs/common';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Injectable()
export class FinishOnboarding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Repeatable: the first time counts. */
  async run(actor: KnownActor): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO onboarding (person_id, done_at) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET done_at = coalesce(onboarding.done_at, excluded.done_at)`,
      [actor.personId, this.clock.now()],
    );
  }
}
