import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from './outbox';
import { OutboxRows, type OutboxRow } from './outbox-rows';
import { Transport } from './relay';

/** Runs a row's handler here and records how it went. */
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
    try {
      await this.outbox.run(row);
      await this.rows.markDone(row.id);
    } catch (error) {
      this.log.warn(`${row.handler} ${row.id} attempt ${row.attempts}: ${(error as Error).message}`);
      await this.rows.markFailed(row, error as Error);
    }
  }
}
