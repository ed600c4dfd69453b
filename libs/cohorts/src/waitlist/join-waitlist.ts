import { Injectable } from '@nestjs/common';
import type { InputOf, joinWaitlist } from '@tandem/contracts';
import { Clock, DomainError, newId, type KnownActor } from '@tandem/platform';
import { DataSource, In, Not } from 'typeorm';
import { Enrolment } from '../entities/enrolment.entity';
import { WaitlistEntry } from '../entities/waitlist-entry.entity';
import { seatState } from '../rules/seat-state';
import { lockSeats } from '../seats';
import { readSeats } from './read-seats';

@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Repeatable. @throws DomainError `not-found`, `already-enrolled`, `seat-held`, `cohort-not-open`, `seats-left` */
  async join({ params }: InputOf<typeof joinWaitlist>, { personId }: KnownActor): Promise<void> {
    const { cohortId } = params;
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      await lockSeats(tx, [{ cohortId }]);
      const seats = await readSeats(tx, cohortId);
      const hers = { cohortId, personId };
      const status = In(['waiting', 'offered', 'buying'] satisfies Array<WaitlistEntry['status']>);
      if (await tx.existsBy(WaitlistEntry, { ...hers, status })) return;
      const seat = await tx.findOneBy(Enrolment, { ...hers, status: Not('released') });
      if (seat) throw new DomainError(seat.status === 'held' ? 'seat-held' : 'already-enrolled');
      const { state } = seatState(seats, now);
      if (state === 'closed') throw new DomainError('cohort-not-open');
      if (state === 'open') throw new DomainError('seats-left');
      await tx.query(
        `INSERT INTO waitlist_entry (id, cohort_id, person_id, number, status, joined_at)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, 'waiting', $4 FROM waitlist_entry WHERE cohort_id = $2`,
        [newId(), cohortId, personId, now],
      );
    });
  }
}
