import { Injectable, Logger } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { fewestCompletions } from '@tandem/learning';
import { DomainError, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { IssueCertificate } from './issue-certificate';

/**
 * Issues certificates as soon as the criteria are met. The event is the fast way; the sweep finds whoever it missed, such
 * as somebody who met them because the course has changed.
 */
@Injectable()
export class IssueDueCertificatesJob {
  private readonly log = new Logger(IssueDueCertificatesJob.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly issueCertificate: IssueCertificate,
    outbox: Outbox,
    tasks: RecurringTasks,
  ) {
    outbox.handle('learning.progress-changed', 'certification.issue-when-due', ({ personId, courseId }) =>
      this.issueIfDue(personId, courseId),
    );
    tasks.every(600, 'certification.sweep', () => this.sweep());
  }

  async sweep(): Promise<void> {
    for (const course of this.library.all()) {
      // Whoever may meet the criteria; that she does is for the rule to say.
      const seated = await this.dataSource.query<Array<{ person_id: string }>>(
        `SELECT DISTINCT e.person_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id AND c.course_id = $1
         WHERE e.status = 'active'
           AND NOT EXISTS (SELECT FROM certificate x
             WHERE x.person_id = e.person_id AND x.course_id = $1 AND x.revoked_at IS NULL)
           AND (SELECT count(*) FROM lesson_progress l WHERE l.person_id = e.person_id AND l.completed_at IS NOT NULL) >= $2`,
        [course.id, fewestCompletions(course.content, course.past)],
      );
      for (const { person_id } of seated) {
        await this.issueIfDue(person_id, course.id).catch((error: Error) =>
          this.log.error(`certificate of ${person_id}: ${error.message}`, error.stack),
        );
      }
    }
  }

  async issueIfDue(personId: string, courseId: string): Promise<void> {
    try {
      await this.issueCertificate.run(personId, courseId, null);
    } catch (error) {
      const expected = ['not-eligible', 'name-unprintable', 'certificate-withdrawn'];
      if (!(error instanceof DomainError && expected.includes(error.code))) throw error;
    }
  }
}
