import { Injectable, Logger } from '@nestjs/common';
import { Clock, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { reminderDue, remindDays } from './rules/certificate-state';

/** Tells holders ahead that their certificate expires, once for each number of days. */
@Injectable()
export class RemindOfExpiryJob {
  private readonly log = new Logger(RemindOfExpiryJob.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    tasks: RecurringTasks,
  ) {
    tasks.every(3600, 'certification.remind-of-expiry', () => this.run());
  }

  /** One that fails does not stop the others. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const expiring = await this.dataSource.query<Array<{ id: string; expires_at: Date }>>(
      `SELECT id, expires_at FROM certificate
       WHERE revoked_at IS NULL AND expires_at > $1 AND expires_at <= $1::timestamptz + make_interval(days => $2)`,
      [now, remindDays[0]],
    );
    for (const { id, expires_at } of expiring) {
      const days = reminderDue(expires_at, now);
      // Its last day counts twenty-five hours where clocks go back.
      if (days === null) continue;
      await this.remind(id, days, now).catch((error: Error) =>
        this.log.error(`expiry of ${id}: ${error.message}`),
      );
    }
  }

  private async remind(certificateId: string, days: number, now: Date): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const sent = await tx.query<unknown[]>(
        `INSERT INTO certificate_reminder (certificate_id, days, sent_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING days`,
        [certificateId, days, now],
      );
      if (sent.length > 0)
        await this.outbox.publish(tx, 'certification.certificate-expiring', { certificateId, days });
    });
  }
}
