import { Inject, Injectable } from '@nestjs/common';
import { concernedBy, seatEnded as whenEnded } from '@tandem/cohorts';
import { Clock, CONFIG, Outbox, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters } from '../letters';
import { PortalLinks } from '../portal-links';
import { sessionFiles, writtenSession, type SessionRow } from '../session-letters';
import { liveSessions } from '../templates/live-sessions';
import { seatEnded } from '../templates/seat-ended';

/**
 * Puts the sessions to come into the calendar of who joins a cohort, and takes them out of that of who has left. Nothing about
 * a session changes by it, so that its SEQUENCE stays; that this was said later is in DTSTAMP (RFC 5546, 2.1.5), and who comes
 * back is heard in turn.
 */
@Injectable()
export class SeatSessionsMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    outbox.handle('billing.seat-begun', 'mail-sessions-of-seat', ({ enrolmentId }, job) =>
      this.joined(enrolmentId, job.id),
    );
    outbox.handle('billing.seat-ended', 'mail-sessions-of-ended-seat', ({ enrolmentId }, job) =>
      this.left(enrolmentId, job.id),
    );
  }

  private async joined(enrolmentId: string, mailId: string): Promise<void> {
    const rows = await this.toCome(
      enrolmentId,
      mailId,
      `e.status IN ('active', 'paused') AND s.cancelled_at IS NULL`,
    );
    const [first] = rows;
    if (!first) return;
    const letter = liveSessions[first.locale]({
      ...{ name: givenName(first.name), cohortName: first.cohortName },
      ...{ change: 'joined', trains: false, reason: null },
      sessions: rows.map((session) => ({ ...writtenSession(session), former: null })),
      url: this.links.calendar(first.id),
    });
    const calendars = sessionFiles(rows, this.config, { withdrawn: false });
    await this.letters.send(mailId, first, letter, { calendars });
  }

  /** Not those she goes on with, by another seat or as a trainer. Of one cancelled since she left nobody else tells her. */
  private async left(enrolmentId: string, mailId: string): Promise<void> {
    const rows = await this.toCome(
      enrolmentId,
      mailId,
      `${whenEnded('e')} IS NOT NULL AND (s.cancelled_at IS NULL OR s.cancelled_at >= job.created_at)
       AND p.id NOT IN (${concernedBy('s')})`,
    );
    const [first] = rows;
    if (!first) return;
    const letter = seatEnded[first.locale]({
      ...{ name: givenName(first.name), cohortName: first.cohortName },
      sessions: rows.map(writtenSession),
      url: this.links.calendarPage(),
    });
    const calendars = sessionFiles(rows, this.config, { withdrawn: true });
    await this.letters.send(mailId, first, letter, { calendars });
  }

  /** Sessions of the cohort of a seat that have not begun. @param which SQL over the seat `e`, the session `s`, `p` and `job` */
  private toCome(enrolmentId: string, jobId: string, which: string): Promise<SessionRow[]> {
    return this.dataSource.query(
      `SELECT p.email, p.locale, p.name, s.id, s.title, s.description, s.starts_at AS "startsAt", s.minutes, s.sequence,
         greatest(s.changed_at, job.created_at) AS "changedAt", s.cancelled_at AS "cancelledAt",
         s.cancel_reason AS "cancelReason", c.id AS "cohortId", c.name AS "cohortName", c.zone
       FROM enrolment e JOIN outbox job ON job.id = $2 JOIN cohort c ON c.id = e.cohort_id
         JOIN person p ON p.id = e.person_id AND p.email IS NOT NULL
         JOIN (SELECT *, NULL::timestamptz AS former FROM live_session) s ON s.cohort_id = c.id AND s.starts_at > $3
       WHERE e.id = $1 AND ${which} ORDER BY s.starts_at, s.id`,
      [enrolmentId, jobId, this.clock.now()],
    );
  }
}
