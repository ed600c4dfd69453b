import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Bull from 'bull';
import { CONFIG, type Config } from '../config';
import { InProcessTransport } from './in-process.transport';
import { OutboxRows, type OutboxRow } from './outbox-rows';
import { Transport } from './relay';

/** How long a job may wait in Redis before it counts as lost. A worker that dies is noticed by Bull within a minute. */
const queuedSeconds = 300;

/**
 * Hands rows to Bull and, in a worker, takes them from it. Redis never holds the fact: a job is the id of a row, and a
 * row that Redis lost is handed over again when its lease ends.
 */
@Injectable()
export class BullTransport extends Transport implements OnApplicationShutdown {
  private readonly queue: Bull.Queue<{ rowId: string }>;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly rows: OutboxRows,
    private readonly local: InProcessTransport,
  ) {
    super();
    this.queue = new Bull('tandem', config.REDIS_URL!, {
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    // Bull emits what Redis says; unheard, an outage would end the process. Rows stay in PostgreSQL meanwhile.
    this.queue.on('error', () => undefined);
  }

  async deliver(row: OutboxRow): Promise<void> {
    await this.queue.add({ rowId: row.id }, { jobId: `${row.id}:${row.attempts}` });
    await this.rows.renew(row, queuedSeconds);
  }

  /** Starts taking jobs in this process. */
  work(concurrency: number): void {
    void this.queue.process(concurrency, async ({ data }) => {
      const row = await this.rows.find(data.rowId);
      if (row) await this.local.deliver(row);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
