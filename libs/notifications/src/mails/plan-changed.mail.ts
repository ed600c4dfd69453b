import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { EventPayload, LessonAccess } from '@tandem/contracts';
import { learnerFacts, modulesFor } from '@tandem/learning';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { appointmentOf, givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { planChanged } from '../templates/plan-changed';

interface Row extends Recipient {
  name: string;
  course_id: string;
  cohort_name: string;
  zone: string;
}

@Injectable()
export class PlanChangedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
    private readonly clock: Clock,
  ) {
    outbox.handle('notifications.plan-letter-due', 'mail-plan-changed', (due, job) => this.send(due, job.id));
  }

  /**
   * Says how her plan stands when the letter leaves; nothing to somebody who has left meanwhile, nor where the letter of
   * a later change says the same.
   */
  private async send(
    { changeId, personId, cohortId }: EventPayload<'notifications.plan-letter-due'>,
    mailId: string,
  ): Promise<void> {
    const [person] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, c.course_id, c.name AS cohort_name, c.zone
       FROM person p JOIN enrolment e ON e.person_id = p.id AND e.status IN ('active', 'paused')
         JOIN cohort c ON c.id = e.cohort_id
       WHERE p.id = $1 AND p.email IS NOT NULL AND c.id = $2 AND NOT EXISTS (
         SELECT FROM notification told JOIN notification later ON later.person_id = told.person_id
           AND later.kind = told.kind AND later.topic_id = told.topic_id AND later.created_at > told.created_at
         WHERE told.person_id = $1 AND told.kind = 'plan-changed' AND told.subject_id = $3)`,
      [personId, cohortId, changeId],
    );
    if (!person) return;
    const course = this.library.byIdOrFail(person.course_id);
    const now = this.clock.now();
    const facts = await learnerFacts(this.dataSource, personId, course, now);
    const { locale, name, zone } = person;
    const letter = planChanged[locale]({
      name: givenName(name),
      cohortName: person.cohort_name,
      toCome: modulesFor(course, facts, now).flatMap(({ module: { number, title }, access, lessons }) => {
        const until = untilOf(access);
        return [
          { until, lesson: null },
          ...lessons
            .map(({ lesson, access: own }) => ({ until: untilOf(own), lesson: lesson.title }))
            .filter((lesson) => lesson.until !== until),
        ].flatMap(({ until: opens, lesson }) =>
          opens === null ? [] : { number, title, lesson, when: appointmentOf(locale, new Date(opens), zone) },
        );
      }),
      url: this.links.course(),
    });
    await this.letters.send(mailId, person, letter);
  }
}

/** When what has not come opens; null for what is open, or closed for another reason. */
function untilOf(access: LessonAccess): string | null {
  const reasons = access.open ? [] : access.reasons;
  return reasons.find((reason) => reason.kind === 'not-released')?.until ?? null;
}
