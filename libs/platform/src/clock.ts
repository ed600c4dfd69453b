import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config';
import { DatabaseNotifications } from './notifications';

/**
 * The academy's time. Everything that happens at a time asks this clock, never the machine's, so that the demonstration
 * and the tests can move it forward. The offset is a row: every process follows it, and a restart keeps it.
 */
@Injectable()
export class Clock implements OnModuleInit {
  private offset = 0;
  private readonly movedListeners: Array<() => void> = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly notifications: DatabaseNotifications,
  ) {
    notifications.on('clock', () => this.follow());
  }

  async onModuleInit(): Promise<void> {
    await this.follow();
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Called after the time was moved, in every process. */
  onMoved(listener: () => void): void {
    this.movedListeners.push(listener);
  }

  /** Moves the time forward by milliseconds, for every process. */
  async advance(milliseconds: number): Promise<Date> {
    await this.dataSource.query(
      `INSERT INTO demo_clock (id, offset_ms) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET offset_ms = demo_clock.offset_ms + excluded.offset_ms`,
      [milliseconds],
    );
    await this.follow();
    await this.dataSource.query('NOTIFY clock');
    return this.now();
  }

  private async follow(): Promise<void> {
    if (!this.config.ADJUSTABLE_CLOCK) return;
    const offset = await readOffset(this.dataSource);
    if (offset === this.offset) return;
    this.offset = offset;
    this.movedListeners.forEach((listener) => listener());
  }
}

/** The academy's time for a command, which runs without a server. */
export async function academyTime(dataSource: DataSource): Promise<Date> {
  return new Date(Date.now() + (await readOffset(dataSource)));
}

async function readOffset(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<Array<{ offset_ms: string }>>('SELECT offset_ms FROM demo_clock');
  return Number(row?.offset_ms ?? 0);
}
