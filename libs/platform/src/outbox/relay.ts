import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { DatabaseNotifications } from '../notifications';
import { RecurringTasks } from '../recurring-tasks';
import { OutboxRows, type OutboxRow } from './outbox-rows';

const pollMilliseconds = 1000;
const leaseSeconds = 300;
const batch = 20;

/** Where claimed rows go: straight to their handler, or to Bull. */
export abstract class Transport {
  abstract deliver(row: OutboxRow): Promise<void>;
}

/** Takes due rows to the transport, woken by NOTIFY, by the clock and, whatever was missed, once a second. */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(
    private readonly rows: OutboxRows,
    private readonly transport: Transport,
    private readonly tasks: RecurringTasks,
    notifications: DatabaseNotifications,
    clock: Clock,
  ) {
    notifications.on('outbox', () => this.wake());
    clock.onMoved(() => this.wake());
  }

  /** Called by the process that does the jobs: the API without Redis, the worker with it. */
  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.wake(), pollMilliseconds);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: Error) => this.log.error(error.message))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async drain(): Promise<void> {
    await this.tasks.runDue();
    for (;;) {
      const rows = await this.rows.claim(batch, leaseSeconds);
      if (rows.length === 0 || this.stopped) return;
      await Promise.all(rows.map((row) => this.transport.deliver(row)));
    }
  }
}
