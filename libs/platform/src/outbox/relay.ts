import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { DatabaseNotifications } from '../notifications';
import { RecurringTasks } from '../recurring-tasks';
import { OutboxRows, type OutboxRow } from './outbox-rows';
import { WakeableLoop } from './wakeable-loop';

const pollMilliseconds = 1000;
/** Rows under way at once in this process. */
const places = 20;

/** Where claimed rows go: straight to their handler, or to Bull. */
export abstract class Transport {
  abstract deliver(row: OutboxRow): Promise<void>;
}

/**
 * Takes due rows to the transport, woken by NOTIFY, by the clock and, whatever was missed, once a second. What comes
 * round by the clock has a loop of its own, so that a task that waits for somebody else holds up no job.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private readonly underWay = new Set<Promise<void>>();
  private readonly jobs = new WakeableLoop(
    () => this.drain(),
    (error) => this.log.error(error.message),
  );
  private readonly turns: WakeableLoop;

  constructor(
    private readonly rows: OutboxRows,
    private readonly transport: Transport,
    tasks: RecurringTasks,
    notifications: DatabaseNotifications,
    clock: Clock,
  ) {
    this.turns = new WakeableLoop(
      () => tasks.runDue(),
      (error) => this.log.error(error.message),
    );
    notifications.on('outbox', () => this.jobs.wake());
    clock.onMoved(() => {
      this.jobs.wake();
      this.turns.wake();
    });
  }

  /** Called by the process that does the jobs: the API without Redis, the worker with it. */
  start(): void {
    this.jobs.start(pollMilliseconds);
    this.turns.start(pollMilliseconds);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.jobs.stop(), this.turns.stop()]);
    await Promise.all(this.underWay);
  }

  /** Fills the free places; whoever ends leaves its place to the next row, whatever the others wait for. */
  private async drain(): Promise<void> {
    while (this.underWay.size < places) {
      const rows = await this.rows.claim(places - this.underWay.size);
      if (rows.length === 0) return;
      for (const row of rows) {
        const delivery = this.transport.deliver(row).catch((error: Error) => this.log.error(error.message));
        const done = delivery.finally(() => {
          this.underWay.delete(done);
          this.jobs.wake();
        });
        this.underWay.add(done);
      }
    }
  }
}
