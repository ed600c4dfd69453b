import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { sellsSeats } from '@tandem/cohorts';
import { DataSource } from 'typeorm';
import { appointmentOf, givenName, period, shortMomentOf } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { seatLapsed } from '../templates/seat-lapsed';
import { seatOffered } from '../templates/seat-offered';
import { waitlistRemoved } from '../templates/waitlist-removed';

interface Row extends Recipient {
  name: string;
  status: string;
  cohort_name: string;
  starts_on: string;
  ends_on: string;
  zone: string;
  offered_until: Date | null;
  removal_reason: string | null;
  sells: boolean;
}

/** What becomes of a place on a waitlist. */
@Injectable()
export class WaitlistMails {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
    private readonly clock: Clock,
  ) {
    outbox.handle('cohorts.seat-offered', 'mail-seat-offered', ({ entryId }, job) =>
      this.offered(entryId, job.id),
    );
    outbox.handle('cohorts.seat-offer-lapsed', 'mail-seat-lapsed', ({ entryId }, job) =>
      this.lapsed(entryId, job.id),
    );
    outbox.handle('cohorts.waitlist-removed', 'mail-waitlist-removed', ({ entryId }, job) =>
      this.removed(entryId, job.id),
    );
  }

  /** Not of an offer that she has taken or let go meanwhile. */
  private async offered(entryId: string, mailId: string): Promise<void> {
    const row = await this.find(entryId);
    if (row?.status !== 'offered') return;
    const { locale, starts_on, ends_on, zone } = row;
    const letter = seatOffered[locale]({
      ...{ name: givenName(row.name), cohortName: row.cohort_name, when: period(locale, starts_on, ends_on) },
      until: appointmentOf(locale, row.offered_until!, zone),
      untilInShort: shortMomentOf(locale, row.offered_until!, zone),
      url: this.links.waiting(),
    });
    await this.letters.send(mailId, row, letter);
  }

  private async lapsed(entryId: string, mailId: string): Promise<void> {
    const row = await this.find(entryId);
    if (!row) return;
    const facts = {
      ...{ name: givenName(row.name), cohortName: row.cohort_name, joinable: row.sells },
      url: row.sells ? this.links.waiting() : this.links.cohorts(),
    };
    await this.letters.send(mailId, row, seatLapsed[row.locale](facts));
  }

  private async removed(entryId: string, mailId: string): Promise<void> {
    const row = await this.find(entryId);
    if (!row?.removal_reason) return;
    const letter = waitlistRemoved[row.locale]({
      ...{ name: givenName(row.name), cohortName: row.cohort_name, reason: row.removal_reason },
      url: this.links.cohorts(),
    });
    await this.letters.send(mailId, row, letter);
  }

  private async find(entryId: string): Promise<Row | undefined> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, w.status, w.offered_until, w.removal_reason, c.name AS cohort_name,
         c.starts_on::text, c.ends_on::text, c.zone, ${sellsSeats('c', '$2')} AS sells
       FROM waitlist_entry w JOIN person p ON p.id = w.person_id JOIN cohort c ON c.id = w.cohort_id
       WHERE w.id = $1 AND p.email IS NOT NULL`,
      [entryId, this.clock.now()],
    );
    return row;
  }
}
