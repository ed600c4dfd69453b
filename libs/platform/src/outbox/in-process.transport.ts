import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from './outbox';
import { leaseSeconds, OutboxRows, type OutboxRow } from './outbox-rows';
import { Transport } from './relay';

/** Runs a row's handler here, keeps its lease meanwhile, and records how it went. */
@Injectable()
export class InProcessTransport extends Transport {
  private readonly log = new Logger('Job');

  constructor(
    private readonly outbox: Outbox,
    private readonly rows: OutboxRows,
  ) {
    super();
  }

  async deliver(row: OutboxRow): Promise<void> {
    const renewal = setInterval(() => void this.renew(row), (leaseSeconds * 1000) / 3);
    try {
      await this.outbox.run(row);
      await this.rows.markDone(row.id);
    } catch (error) {
      this.log.warn(`${row.handler} ${row.id} attempt ${row.attempts}: ${(error as Error).message}`);
      await this.rows.markFailed(row, error as Error);
    } finally {
      clearInterval(renewal);
    }
  }

  /** One that fails costs nothing but a second run, should the next fail too. */
  private async renew(row: OutboxRow): Promise<void> {
    await this.rows
      .renew(row)
      .catch((error: Error) => this.log.warn(`${row.handler} ${row.id}: ${error.message}`));
  }
}
