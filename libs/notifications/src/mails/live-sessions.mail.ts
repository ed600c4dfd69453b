import { Inject, Injectable } from '@nestjs/common';
import { concernedBy, trainersOf } from '@tandem/cohorts';
import type { EventPayload } from '@tandem/contracts';
import { CONFIG, Outbox, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName, shortMomentOf } from '../format';
import { Letters } from '../letters';
import { changeValues, sessionsAsChanged } from '../notify-of-sessions';
import { PortalLinks } from '../portal-links';
import { sessionFiles, writtenSession, type SessionRow } from '../session-letters';
import { liveSessions } from '../templates/live-sessions';

interface Row extends SessionRow {
  /** Of one that was moved: when it was to begin before. */
  former: Date | null;
  /** A member; whoever is none trains the cohort, today or on other days. */
  seated: boolean;
  /** She reaches the pages of its trainers today. */
  trains: boolean;
}

type Due = EventPayload<'notifications.live-sessions-letter-due'>;

@Injectable()
export class LiveSessionsMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    outbox.handle('notifications.live-sessions-letter-due', 'mail-live-sessions', (due, job) =>
      this.send(due, job.id),
    );
  }

  /** Not to somebody who has left meanwhile, and not of sessions that have changed again. */
  private async send(due: Due, mailId: string): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, s.id, s.title, s.description, s.starts_at AS "startsAt", s.minutes, s.sequence,
         s.changed_at AS "changedAt", s.cancelled_at AS "cancelledAt", s.cancel_reason AS "cancelReason",
         nullif(told.former, s.starts_at) AS former, c.id AS "cohortId", c.name AS "cohortName", c.zone,
         reach.seated, NOT reach.seated AND p.id IN (${trainersOf('c.id')}) AS trains
       FROM (${sessionsAsChanged}) told JOIN live_session s ON s.id = told.id JOIN cohort c ON c.id = s.cohort_id
         JOIN person p ON p.id = $5 AND p.email IS NOT NULL AND p.id IN (${concernedBy('told')})
         CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = p.id
           AND e.status IN ('active', 'paused')) AS seated) reach
       ORDER BY s.starts_at, s.id`,
      [...changeValues(due), due.personId],
    );
    const [first] = rows;
    if (!first) return;
    const letter = liveSessions[first.locale]({
      name: givenName(first.name),
      change: due.change,
      cohortName: first.cohortName,
      trains: !first.seated,
      sessions: rows.map((session) => ({
        ...writtenSession(session),
        former: session.former && shortMomentOf(first.locale, session.former, session.zone),
      })),
      reason: first.cancelReason,
      url: first.trains ? this.links.sessions(first.cohortId) : this.links.calendar(first.id),
    });
    const calendars = sessionFiles(rows, this.config, { withdrawn: false });
    await this.letters.send(mailId, first, letter, { calendars });
  }
}
