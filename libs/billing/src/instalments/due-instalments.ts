import { Injectable } from '@nestjs/common';
import { Clock, dayIn, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { lawZone } from '../rules/sale-regime';

const everySeconds = 15;
const stalledEverySeconds = 3600;
const batch = 200;

interface Due {
  instalmentId: string;
  attempt: number;
}

/** Hands instalments whose time has come to jobs, one each, which several workers share. */
@Injectable()
export class DueInstalments {
  constructor(
    tasks: RecurringTasks,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {
    tasks.every(everySeconds, 'billing.due-instalments', () => this.handOver());
    tasks.every(stalledEverySeconds, 'billing.stalled-instalments', () => this.wakeStalled());
  }

  private async handOver(): Promise<void> {
    while (await this.handOverBatch());
  }

  /** Taken from the calendar and given to a job in one transaction: neither lost nor handed over twice. */
  private handOverBatch(): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const [due] = await tx.query<[Due[], number]>(
        `WITH due AS (
           SELECT i.id FROM instalment i JOIN purchase_order o ON o.id = i.order_id
           WHERE i.status = 'due' AND i.next_attempt_at <= $1 AND o.status = 'active'
           ORDER BY i.next_attempt_at LIMIT ${batch} FOR UPDATE OF i SKIP LOCKED)
         UPDATE instalment i SET next_attempt_at = NULL FROM due WHERE i.id = due.id
         RETURNING i.id AS "instalmentId", i.attempts + 1 AS attempt`,
        [this.clock.now()],
      );
      for (const one of due) await this.outbox.publish(tx, 'billing.instalment-due', one);
      return due.length === batch;
    });
  }

  /** Those whose job gave up after its last attempt, once a day: whatever it was may have been mended. */
  private async wakeStalled(): Promise<void> {
    const now = this.clock.now();
    const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
    await this.dataSource.transaction(async (tx) => {
      const stalled = await tx.query<Due[]>(
        `SELECT i.id AS "instalmentId", coalesce(a.number, i.attempts + 1) AS attempt
         FROM instalment i JOIN purchase_order o ON o.id = i.order_id
           LEFT JOIN payment_attempt a ON a.instalment_id = i.id AND a.ended_at IS NULL
         WHERE o.status = 'active' AND i.status = 'due' AND i.next_attempt_at IS NULL AND i.due_on < $2::date
           AND (a.number IS NOT NULL AND NOT a.at_checkout AND a.stripe_payment_intent IS NULL
             OR a.number IS NULL AND i.first_failed_at IS NULL)
           AND NOT EXISTS (
             SELECT FROM outbox x WHERE x.payload ? 'instalmentId' AND x.payload->>'instalmentId' = i.id::text
               AND x.event = 'billing.instalment-due' AND x.created_at > $1)
         LIMIT ${batch}`,
        [dayAgo, dayIn(lawZone, dayAgo)],
      );
      for (const one of stalled) await this.outbox.publish(tx, 'billing.instalment-due', one);
    });
  }
}
