import { Injectable } from '@nestjs/common';
import { Clock, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';

/**
 * Servers give up on a mail after some five days (RFC 5321, 4.5.4.1) and report at once; thirty leave room for one that
 * tries for weeks, and for an academy whose own server was out of order.
 */
const keptDays = 30;

/** Forgets to whom a mail was addressed once no report on it is to be expected any more. */
@Injectable()
export class SweepAddressedMailsJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    tasks: RecurringTasks,
  ) {
    tasks.every(3600, 'notifications.sweep-addressed-mails', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM addressed_mail WHERE addressed_at <= $1::timestamptz - make_interval(days => $2)',
      [this.clock.now(), keptDays],
    );
  }
}
