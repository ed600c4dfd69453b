import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

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
    await tellOnce(this.dataSource, {
      told: 'SELECT w.person_id, $1::text, w.id, w.cohort_id FROM waitlist_entry w WHERE w.id = $2',
      values: [kind, entryId],
      now: this.clock.now(),
    });
  }
}
