import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { finalCaseSubmitted } from '../templates/final-case-submitted';

interface Row extends Recipient {
  trainer_id: string;
  student_id: string;
  student_name: string;
  cohort_id: string;
  cohort_name: string;
}

@Injectable()
export class FinalCaseSubmittedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('learning.final-case-submitted', 'mail-final-case-submitted', ({ finalCaseId }, job) =>
      this.send(finalCaseId, job.id),
    );
  }

  /** To the cohort's trainers; to the owners when it has none, so that no case waits unseen. */
  private async send(finalCaseId: string, jobId: string): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT t.id AS trainer_id, t.email, t.locale, s.id AS student_id, s.name AS student_name,
         c.id AS cohort_id, c.name AS cohort_name
       FROM final_case f JOIN enrolment e ON e.id = f.enrolment_id JOIN person s ON s.id = e.person_id
         JOIN cohort c ON c.id = e.cohort_id
         JOIN person t ON CASE
           WHEN EXISTS (SELECT FROM cohort_trainer WHERE cohort_id = c.id)
           THEN t.id IN (SELECT person_id FROM cohort_trainer WHERE cohort_id = c.id)
           ELSE 'owner' = ANY (t.roles) END
       WHERE f.id = $1 AND f.status = 'submitted' ORDER BY t.id`,
      [finalCaseId],
    );
    for (const row of rows) {
      const letter = finalCaseSubmitted[row.locale]({
        studentName: row.student_name,
        cohortName: row.cohort_name,
        reviewUrl: this.links.student(row.cohort_id, row.student_id),
      });
      // One job, several mails: each keeps an id of its own when the job is tried again.
      await this.letters.send(`${jobId}.${row.trainer_id}`, row, letter);
    }
  }
}
