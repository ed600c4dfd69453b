import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { WaitlistEntry } from '../entities/waitlist-entry.entity';
import { offerEndsAt, seatsToOffer, type SaleFacts } from '../rules/seat-state';
import { lockSeats, releaseSeat } from '../seats';
import { readSeats } from './read-seats';

const everySeconds = 30;

/**
 * A seat that was given back, or added, is held for who waited longest. Until then nobody else can buy it, so that nothing
 * hangs on how soon this runs, nor on how many run it: each cohort is served under its lock.
 */
@Injectable()
export class OfferFreedSeats {
  private readonly log = new Logger(OfferFreedSeats.name);

  constructor(
    tasks: RecurringTasks,
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    tasks.every(everySeconds, 'cohorts.freed-seats', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const cohorts = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT cohort_id AS id FROM waitlist_entry WHERE status = 'offered' AND offered_until <= $1
       UNION SELECT c.id FROM cohort c WHERE c.status = 'open' AND c.seats_taken < c.capacity
         AND EXISTS (SELECT FROM waitlist_entry w WHERE w.cohort_id = c.id AND w.status = 'waiting')`,
      [now],
    );
    for (const { id } of cohorts) {
      try {
        await this.dataSource.transaction((tx) => this.serve(tx, id, now));
      } catch (error) {
        // One cohort must not keep the others waiting.
        this.log.error(`waitlist of ${id}: ${(error as Error).message}`, (error as Error).stack);
      }
    }
  }

  private async serve(tx: EntityManager, cohortId: string, now: Date): Promise<void> {
    await lockSeats(tx, [{ cohortId }]);
    const [lapsed] = await tx.query<[Array<{ id: string; enrolment_id: string }>, number]>(
      `UPDATE waitlist_entry SET status = 'lapsed', ended_at = $2
       WHERE cohort_id = $1 AND status = 'offered' AND offered_until <= $2 RETURNING id, enrolment_id`,
      [cohortId, now],
    );
    for (const { id, enrolment_id: enrolmentId } of lapsed) {
      await releaseSeat(tx, enrolmentId);
      await this.outbox.publish(tx, 'cohorts.seat-offer-lapsed', { entryId: id });
    }
    const seats = await readSeats(tx, cohortId);
    const next = await tx.find(WaitlistEntry, {
      where: { cohortId, status: 'waiting' },
      order: { number: 'ASC' },
      take: seatsToOffer(seats, now),
    });
    for (const entry of next) await this.offer(tx, entry, seats, now);
  }

  private async offer(
    tx: EntityManager,
    { id, cohortId, personId }: WaitlistEntry,
    cohort: SaleFacts,
    now: Date,
  ): Promise<void> {
    const offeredUntil = offerEndsAt(cohort, now);
    const enrolmentId = newId();
    const held = await tx.query<unknown[]>(
      `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at) VALUES ($1, $2, $3, 'held', $4, $5)
       ON CONFLICT (cohort_id, person_id) WHERE status <> 'released' DO NOTHING RETURNING id`,
      [enrolmentId, cohortId, personId, offeredUntil, now],
    );
    if (held.length === 0) {
      // She was given a seat beside the queue, which must not end with her.
      await tx.update(WaitlistEntry, { id }, { status: 'seated', endedAt: now });
      return;
    }
    await tx.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [cohortId]);
    await tx.update(WaitlistEntry, { id }, { status: 'offered', enrolmentId, offeredAt: now, offeredUntil });
    await this.outbox.publish(tx, 'cohorts.seat-offered', { entryId: id });
  }
}
