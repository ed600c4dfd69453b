import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { backoffSeconds, maxAttempts } from '../rules/backoff';

export interface OutboxRow {
  id: string;
  event: string;
  handler: string;
  payload: unknown;
  attempts: number;
}

/** Short, because what a dead process held waits that long. */
export const leaseSeconds = 15;

/** State of the outbox table: which rows are due, done, to be tried again, or parked as poison. */
@Injectable()
export class OutboxRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes due rows for a lease of real time, to be renewed while the work lasts. Whoever dies holding a row loses it when
   * the lease ends; two processes never take the same row.
   */
  async claim(limit: number): Promise<OutboxRow[]> {
    const [rows] = await this.dataSource.query<[OutboxRow[], number]>(
      `UPDATE outbox SET leased_until = now() + make_interval(secs => $3), attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM outbox
         WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= $1
           AND (leased_until IS NULL OR leased_until < now())
         ORDER BY run_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id, event, handler, payload, attempts`,
      [this.clock.now(), limit, leaseSeconds],
    );
    return rows;
  }

  /** Makes the lease last this long from now, if it does not already. Does nothing for a row that was let go or taken over. */
  async renew({ id, attempts }: OutboxRow, seconds = leaseSeconds): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox SET leased_until = greatest(leased_until, now() + make_interval(secs => $3))
       WHERE id = $1 AND attempts = $2 AND leased_until IS NOT NULL`,
      [id, attempts, seconds],
    );
  }

  /** A row that is still to be done, or null. */
  async find(id: string): Promise<OutboxRow | null> {
    const [row] = await this.dataSource.query<OutboxRow[]>(
      `SELECT id, event, handler, payload, attempts FROM outbox
       WHERE id = $1 AND done_at IS NULL AND parked_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  async markDone(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox SET done_at = $2, leased_until = NULL, last_error = NULL WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  /** Puts the row back for later, or parks it after the last attempt. */
  async markFailed(row: OutboxRow, error: Error): Promise<void> {
    const parked = row.attempts >= maxAttempts;
    const now = this.clock.now();
    const runAt = new Date(now.getTime() + backoffSeconds(row.attempts) * 1000);
    await this.dataSource.query(
      `UPDATE outbox SET leased_until = NULL, last_error = $2, run_at = $3, parked_at = $4 WHERE id = $1`,
      [row.id, error.message.slice(0, 2000), runAt, parked ? now : null],
    );
  }
}
