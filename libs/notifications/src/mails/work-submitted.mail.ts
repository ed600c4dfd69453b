import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { trainersOf } from '@tandem/cohorts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { workSubmitted } from '../templates/work-submitted';

interface Row extends Recipient {
  reader_id: string;
  trains: boolean;
  student_name: string;
  cohort_id: string;
  cohort_name: string;
  course_id: string;
  assignment_id: string;
  assignment_key: string;
}

@Injectable()
export class WorkSubmittedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('learning.work-submitted', 'mail-work-submitted', ({ submissionId }, job) =>
      this.send(submissionId, job.id),
    );
  }

  /** To the cohort's trainers; to the owners when it has none, so that they name one: no work waits unseen. */
  private async send(submissionId: string, jobId: string): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT t.id AS reader_id, t.email, t.locale, p.name AS student_name, c.id AS cohort_id, c.name AS cohort_name,
         c.course_id, s.assignment_id, part.key AS assignment_key,
         EXISTS (SELECT FROM (${trainersOf('c.id')}) t) AS trains
       FROM submission s JOIN course_part part ON part.id = s.assignment_id
         JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id
         JOIN cohort c ON c.id = e.cohort_id
         JOIN person t ON CASE
           WHEN EXISTS (SELECT FROM (${trainersOf('c.id')}) t)
           THEN t.id IN (${trainersOf('c.id')})
           ELSE 'owner' = ANY (t.roles) END
       WHERE s.id = $1 AND NOT EXISTS (SELECT FROM review v WHERE v.submission_id = s.id) ORDER BY t.id`,
      [submissionId],
    );
    for (const row of rows) {
      const known = this.library.byIdOrFail(row.course_id).assignments.get(row.assignment_id);
      const letter = workSubmitted[row.locale]({
        studentName: row.student_name,
        cohortName: row.cohort_name,
        title: known?.assignment.title ?? row.assignment_key,
        cohortHasTrainer: row.trains,
        url: row.trains ? this.links.review(submissionId) : this.links.cohortSettings(row.cohort_id),
      });
      // One job, several mails: each keeps an id of its own when the job is tried again.
      await this.letters.send(`${jobId}.${row.reader_id}`, row, letter);
    }
  }
}
