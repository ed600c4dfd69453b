import { Injectable } from '@nestjs/common';
import { events, type EventName, type EventPayload } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import { newId } from '../new-id';
import { Clock } from '../clock';

type Handle = (payload: unknown, job: { id: string }) => Promise<void>;

/**
 * Events between domains and work for later. A row per handler is written in the transaction of the fact: once that has
 * committed, the work will be done, at least once; handlers are idempotent.
 */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<EventName, Map<string, Handle>>();

  constructor(private readonly clock: Clock) {}

  /** Registers a handler under a name that stays: rows of past versions carry it. Call it from a constructor. */
  handle<N extends EventName>(
    event: N,
    name: string,
    handle: (payload: EventPayload<N>, job: { id: string }) => Promise<void>,
  ): void {
    const ofEvent = this.handlers.get(event) ?? new Map<string, Handle>();
    if (ofEvent.has(name)) throw new Error(`handler ${name} of ${event} is registered twice`);
    ofEvent.set(name, handle as Handle);
    this.handlers.set(event, ofEvent);
  }

  /**
   * @param runAt not before this instant of the academy's clock; at once when absent
   * @returns the ids of the jobs
   */
  async publish<N extends EventName>(
    tx: EntityManager,
    event: N,
    payload: EventPayload<N>,
    runAt?: Date,
  ): Promise<string[]> {
    const now = this.clock.now();
    const ids: string[] = [];
    for (const handler of this.handlers.get(event)?.keys() ?? []) {
      const id = newId();
      ids.push(id);
      await tx.query(
        `INSERT INTO outbox (id, event, handler, payload, created_at, run_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, event, handler, events[event].parse(payload), now, runAt ?? now],
      );
    }
    await tx.query('NOTIFY outbox');
    return ids;
  }

  /** Takes a parked job up again, as if it had never been tried. Does nothing to another. */
  async tryAgain(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      'UPDATE outbox SET parked_at = NULL, attempts = 0, run_at = $2 WHERE id = $1 AND parked_at IS NOT NULL',
      [id, this.clock.now()],
    );
    await tx.query('NOTIFY outbox');
  }

  /** Runs the handler of a row. @throws when the row names no handler of this version, or the handler fails */
  async run(row: { id: string; event: string; handler: string; payload: unknown }): Promise<void> {
    const handle = this.handlers.get(row.event as EventName)?.get(row.handler);
    if (!handle) throw new Error(`no handler ${row.handler} for ${row.event}`);
    await handle(events[row.event as EventName].parse(row.payload), { id: row.id });
  }
}
