import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, readCalendarFeed } from '@tandem/contracts';
import { Clock, CONFIG, DomainError, newId, signToken, verifyToken, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { trainersAt } from '../scope';
import { calendarObject, type CalendarSession } from '../live-sessions/calendar-object';

/** Each person's link to her calendar, for programs that have no session. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null until she asks for one. */
  async token(personId: string): Promise<string | null> {
    const [feed] = await this.dataSource.query<Array<{ id: string }>>(
      'SELECT id FROM calendar_feed WHERE person_id = $1',
      [personId],
    );
    return feed ? this.sign(feed.id) : null;
  }

  async renew(personId: string): Promise<{ token: string }> {
    const id = newId();
    await this.dataSource.query(
      `INSERT INTO calendar_feed (person_id, id, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, created_at = excluded.created_at`,
      [personId, id, this.clock.now()],
    );
    return { token: this.sign(id) };
  }

  async end(personId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM calendar_feed WHERE person_id = $1', [personId]);
  }

  /** @throws DomainError `not-found` for a link that was never given, or has ended */
  async read({ params }: InputOf<typeof readCalendarFeed>): Promise<Uint8Array> {
    const [feed] = await this.dataSource.query<Array<{ person_id: string }>>(
      'SELECT person_id FROM calendar_feed WHERE id = $1',
      [this.idOf(params.token)],
    );
    if (!feed) throw new DomainError('not-found');
    const sessions = await this.dataSource.query<CalendarSession[]>(
      `SELECT s.id, s.title, s.description, s.starts_at AS "startsAt", s.minutes, s.sequence,
         s.changed_at AS "changedAt", s.cancelled_at AS "cancelledAt", s.cancel_reason AS "cancelReason",
         c.name AS "cohortName", c.zone
       FROM live_session s JOIN cohort c ON c.id = s.cohort_id
         LEFT JOIN enrolment e ON e.cohort_id = c.id AND e.person_id = $1 AND e.status IN ('active', 'paused')
       WHERE c.id IN (
           SELECT cohort_id FROM enrolment WHERE person_id = $1
           UNION SELECT cohort_id FROM cohort_trainer WHERE person_id = $1)
         AND (e.id IS NOT NULL OR $1 IN (${trainersAt('s.cohort_id', 's.starts_at')}))
       ORDER BY s.starts_at, s.id`,
      [feed.person_id],
    );
    const { PORTAL_URL: portalUrl, ACADEMY_NAME: name } = this.config;
    return Buffer.from(calendarObject(sessions, { portalUrl, name }));
  }

  private sign(id: string): string {
    return signToken(this.config.SECRET_KEY, 'calendar-feed', id);
  }

  private idOf(token: string): string {
    try {
      return verifyToken(this.config.SECRET_KEY, 'calendar-feed', token);
    } catch (error) {
      if (error instanceof DomainError) throw new DomainError('not-found');
      throw error;
    }
  }
}
