import { Injectable } from '@nestjs/common';
import { trainersAt, trainersOf } from '@tandem/cohorts';
import type { EventPayload, TrainerRole } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { appointmentOf, givenName, period } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { trainerChanged } from '../templates/trainer-changed';

interface Row extends Recipient {
  name: string;
  cohort_name: string;
  zone: string;
  /** Null of somebody who trains it no more. */
  role: TrainerRole | null;
  from_day: string;
  until_day: string;
  /** She reaches its pages today. */
  reaches: boolean;
  /** Of this cohort or of others. */
  staff: boolean;
  /** She had begun to write to it, and may not any more. */
  messages: boolean;
  next: { title: string; starts_at: string } | null;
}

const sql = `
  SELECT p.email, p.locale, p.name, c.name AS cohort_name, c.zone, ct.role,
    coalesce(ct.from_day, c.starts_on)::text AS from_day, coalesce(ct.until_day, c.ends_on)::text AS until_day,
    p.id IN (${trainersOf('c.id')}) AS reaches, p.roles && '{trainer,owner}' AS staff,
    'owner' <> ALL (p.roles) AND EXISTS (SELECT FROM announcement a
      WHERE a.cohort_id = c.id AND a.author_id = p.id AND a.begun_at IS NULL AND a.deleted_at IS NULL) AS messages,
    (SELECT json_build_object('title', s.title, 'starts_at', s.starts_at) FROM live_session s
     WHERE s.cohort_id = c.id AND s.cancelled_at IS NULL AND s.starts_at > $4
       AND p.id IN (${trainersAt('c.id', 's.starts_at')})
     ORDER BY s.starts_at, s.id LIMIT 1) AS next
  FROM person p JOIN cohort c ON c.id = $2 LEFT JOIN cohort_trainer ct ON ct.cohort_id = c.id AND ct.person_id = p.id
  WHERE p.id = $1 AND p.email IS NOT NULL AND NOT EXISTS (
    SELECT FROM notification told JOIN notification later ON later.person_id = told.person_id
      AND later.kind LIKE 'trainer-%' AND later.topic_id = told.topic_id AND later.created_at > told.created_at
    WHERE told.person_id = $1 AND told.kind LIKE 'trainer-%' AND told.subject_id = $3)`;

@Injectable()
export class TrainerChangedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
    private readonly clock: Clock,
  ) {
    outbox.handle('notifications.trainer-letter-due', 'mail-trainer-changed', (due, job) =>
      this.send(due, job.id),
    );
  }

  /** Says what she is to the cohort when the letter leaves; nothing where the letter of a later change says the same. */
  private async send(
    { changeId, personId, cohortId }: EventPayload<'notifications.trainer-letter-due'>,
    mailId: string,
  ): Promise<void> {
    const values = [personId, cohortId, changeId, this.clock.now()];
    const [row] = await this.dataSource.query<Row[]>(sql, values);
    if (!row) return;
    const { locale, name, zone, role, next, reaches } = row;
    const of = { name: givenName(name), cohortName: row.cohort_name };
    const letter =
      role === null
        ? trainerChanged.left[locale]({
            ...{ ...of, messages: row.messages, staff: row.staff },
            url: row.staff ? this.links.trainedCohorts() : this.links.account(),
          })
        : trainerChanged.named[locale]({
            ...{ ...of, role, reaches, days: period(locale, row.from_day, row.until_day) },
            next: next && {
              title: next.title,
              when: appointmentOf(locale, new Date(next.starts_at), zone),
            },
            url: reaches ? this.links.trainedCohort(cohortId) : this.links.calendarPage(),
          });
    await this.letters.send(mailId, row, letter);
  }
}
