import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type Config } from './config';

type Channel = 'outbox' | 'clock' | 'course_published';

/**
 * Hears PostgreSQL's NOTIFY on one connection of its own. A notification only wakes somebody up: whoever listens reads
 * the database again, so that one that is missed while reconnecting costs delay, never truth.
 */
@Injectable()
export class DatabaseNotifications implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(DatabaseNotifications.name);
  private readonly listeners = new Map<Channel, Array<() => unknown>>();
  private client: Client | null = null;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  on(channel: Channel, listener: () => unknown): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'tandem-listen',
    });
    client.on('notification', ({ channel }) => this.wake(channel as Channel));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    this.client = client;
    await client.connect();
    await client.query('LISTEN outbox; LISTEN clock; LISTEN course_published');
  }

  private reconnectLater(): void {
    if (this.closed) return;
    setTimeout(() => {
      if (this.closed) return;
      this.connect()
        .then(() => this.listeners.forEach((_, channel) => this.wake(channel)))
        .catch((error: Error) => this.log.warn(`database not reached for notifications: ${error.message}`));
    }, 1000).unref();
  }

  private wake(channel: Channel): void {
    for (const listener of this.listeners.get(channel) ?? []) {
      void Promise.resolve(listener()).catch((error: Error) => this.log.error(error.message, error.stack));
    }
  }
}
