import { Injectable } from '@nestjs/common';
import { halfDaysOf } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { appointmentOf, givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { absence } from '../templates/absence';

interface Row extends Recipient {
  name: string;
  title: string;
  starts_at: Date;
  minutes: number;
  zone: string;
  cohort_name: string;
}

@Injectable()
export class AbsenceMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('notifications.absence-letter-due', 'mail-absence', (due, job) => this.send(due, job.id));
  }

  /** Nothing to who wants it in the portal alone, or has left meanwhile. */
  private async send(due: EventPayload<'notifications.absence-letter-due'>, mailId: string): Promise<void> {
    const { personId, sessionId } = due;
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, s.title, s.starts_at, s.minutes, c.zone, c.name AS cohort_name
       FROM live_session s JOIN cohort c ON c.id = s.cohort_id
         JOIN enrolment e ON e.cohort_id = c.id AND e.status IN ('active', 'paused') JOIN person p ON p.id = e.person_id
       WHERE s.id = $1 AND p.id = $2 AND p.email IS NOT NULL
         AND NOT EXISTS (SELECT FROM digest_mute x WHERE x.person_id = p.id AND x.kind = 'absence')`,
      [sessionId, personId],
    );
    if (!row) return;
    const { locale, zone } = row;
    const half = halfDaysOf({ startsAt: row.starts_at, minutes: row.minutes }, zone).find(
      (one) => one.half === due.half,
    );
    const leaveUrl = this.links.leaveDigest(personId, 'absence');
    const letter = absence[locale]({
      ...{ name: givenName(row.name), title: row.title, cohortName: row.cohort_name },
      when: appointmentOf(locale, half?.from ?? row.starts_at, zone),
      ...{ url: this.links.attendance(), leaveUrl },
    });
    await this.letters.send(mailId, row, letter, {
      // RFC 2369 and 8058: the mail reader's own button posts to this address.
      headers: {
        'List-Unsubscribe': `<${leaveUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
  }
}
