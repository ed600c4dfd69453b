import { Injectable } from '@nestjs/common';
import { DomainError, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { IssueCertificate } from './issue-certificate';

/**
 * Issues certificates as soon as the criteria are met. The event is the fast way; the sweep finds whoever it missed, such
 * as somebody whose last lesson was saved by a process that died right after.
 */
@Injectable()
export class IssueDueCertificatesJob {
  constructor(
    private readonly dataSource: DataSource,
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
    const accepted = await this.dataSource.query<Array<{ person_id: string; course_id: string }>>(
      `SELECT DISTINCT e.person_id, c.course_id FROM review r JOIN submission s ON s.id = r.submission_id
       JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'active' JOIN cohort c ON c.id = e.cohort_id
       WHERE r.decision = 'accepted'
         AND NOT EXISTS (SELECT FROM certificate x WHERE x.person_id = e.person_id AND x.course_id = c.course_id)`,
    );
    for (const row of accepted) await this.issueIfDue(row.person_id, row.course_id);
  }

  private async issueIfDue(personId: string, courseId: string): Promise<void> {
    try {
      await this.issueCertificate.run(personId, courseId, null);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'not-eligible')) throw error;
    }
  }
}
