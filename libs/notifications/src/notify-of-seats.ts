import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@tandem/contracts';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** Tells who waits for a seat what becomes of her place; the mail about it leaves by itself. */
@Injectable()
export class NotifyOfSeats {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    const tell =
      (kind: NotificationKind) =>
      ({ entryId }: { entryId: string }) =>
        this.tell(kind, entryId);
    outbox.handle('cohorts.seat-offered', 'notify-seat-offered', tell('seat-offered'));
    outbox.handle('cohorts.seat-offer-lapsed', 'notify-seat-lapsed', tell('seat-lapsed'));
    outbox.handle('cohorts.waitlist-removed', 'notify-seat-removed', tell('seat-removed'));
  }

  private async tell(kind: NotificationKind, entryId: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
       SELECT $1, w.person_id, $2, w.id, w.cohort_id, $4 FROM waitlist_entry w WHERE w.id = $3
       ON CONFLICT (person_id, kind, subject_id) DO NOTHING`,
      [newId(), kind, entryId, this.clock.now()],
    );
  }
}
