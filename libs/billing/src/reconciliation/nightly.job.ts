import { Injectable } from '@nestjs/common';
import { Clock, dayIn, instantOf, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { RunReconciliation } from './run-reconciliation';

const everySeconds = 1800;
const from = '03:00';

/** Compares everything once a night of the academy; a comparison that broke off is begun again half an hour later. */
@Injectable()
export class NightlyReconciliation {
  constructor(
    tasks: RecurringTasks,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly reconciliation: RunReconciliation,
  ) {
    tasks.every(everySeconds, 'billing.reconciliation', () => this.run());
  }

  private async run(): Promise<void> {
    const now = this.clock.now();
    const night = instantOf(dayIn('Europe/Paris', now), from, 'Europe/Paris');
    if (now < night) return;
    const done = await this.dataSource.query<unknown[]>(
      `SELECT FROM reconciliation WHERE ended_at IS NOT NULL AND from_day IS NULL AND to_day IS NULL AND started_at >= $1 LIMIT 1`,
      [night],
    );
    if (done.length === 0) await this.reconciliation.run({}, null);
  }
}
