import { Injectable } from '@nestjs/common';
import type { InputOf, leaveWaitlist, removeFromWaitlist } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor, type KnownActor } from '@tandem/platform';
import { DataSource, In, type EntityManager } from 'typeorm';
import { WaitlistEntry } from '../entities/waitlist-entry.entity';
import { scopeValues, withinScope } from '../scope';
import { lockSeats, releaseSeat } from '../seats';

/** A seat that was offered passes on; one that an order has stays with the order. */
@Injectable()
export class QuitWaitlist {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By herself. Repeatable. */
  async leave({ params }: InputOf<typeof leaveWaitlist>, { personId }: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await lockSeats(tx, [params]);
      const entry = await tx.findOneBy(WaitlistEntry, { ...params, personId, status: live });
      if (entry) await this.end(tx, entry, { status: 'left' });
    });
  }

  /**
   * By staff, who are named in the audit log; she is told. Repeatable.
   * @throws DomainError `not-found`, `waitlist-place-ended` when it ended otherwise
   */
  async remove(
    { params: { cohortId, entryId }, body: { reason } }: InputOf<typeof removeFromWaitlist>,
    actor: Actor,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const within = await tx.query<unknown[]>(
        `SELECT FROM cohort c WHERE c.id = $1 AND ${withinScope('c', 2, 3)}`,
        [cohortId, ...scopeValues(actor)],
      );
      if (within.length === 0) throw new DomainError('not-found');
      await lockSeats(tx, [{ cohortId }]);
      const entry = await tx.findOneBy(WaitlistEntry, { id: entryId, cohortId });
      if (!entry) throw new DomainError('not-found');
      if (entry.status === 'removed' && entry.removalReason === reason) return;
      if (entry.endedAt) throw new DomainError('waitlist-place-ended');
      await this.end(tx, entry, { status: 'removed', removalReason: reason });
      await this.outbox.publish(tx, 'cohorts.waitlist-removed', { entryId });
      await audit(tx, actor, this.clock.now(), {
        action: 'waitlist.remove',
        subjectId: entryId,
        before: { status: entry.status },
        after: { reason },
      });
    });
  }

  private async end(
    tx: EntityManager,
    { id, status, enrolmentId }: WaitlistEntry,
    end: Partial<WaitlistEntry>,
  ): Promise<void> {
    await tx.update(WaitlistEntry, { id }, { ...end, endedAt: this.clock.now() });
    if (status === 'offered') await releaseSeat(tx, enrolmentId!);
  }
}

const live = In(['waiting', 'offered', 'buying'] satisfies Array<WaitlistEntry['status']>);
