import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';

interface Task {
  everySeconds: number;
  run: () => Promise<void>;
}

/** Work that comes round by the academy's clock. One process takes each turn; a failed turn is tried at the next. */
@Injectable()
export class RecurringTasks {
  private readonly log = new Logger(RecurringTasks.name);
  private readonly tasks = new Map<string, Task>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Call it from a constructor. */
  every(seconds: number, name: string, run: () => Promise<void>): void {
    this.tasks.set(name, { everySeconds: seconds, run });
  }

  async runDue(): Promise<void> {
    for (const [name, task] of this.tasks) {
      if (!(await this.takeTurn(name, task.everySeconds))) continue;
      await task.run().catch((error: Error) => this.log.error(`${name}: ${error.message}`, error.stack));
    }
  }

  /** True for the one process that moves the row on. */
  private async takeTurn(name: string, everySeconds: number): Promise<boolean> {
    const now = this.clock.now();
    const [taken] = await this.dataSource.query<[unknown[], number]>(
      `WITH known AS (INSERT INTO recurring_task (name, last_turn_at) VALUES ($1, '-infinity') ON CONFLICT DO NOTHING)
       UPDATE recurring_task SET last_turn_at = $2 WHERE name = $1 AND last_turn_at <= $3 RETURNING name`,
      [name, now, new Date(now.getTime() - everySeconds * 1000)],
    );
    return taken.length > 0;
  }
}
