import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { workReviewed } from '../templates/work-reviewed';

interface Row extends Recipient {
  name: string;
  decision: 'accepted' | 'returned';
  comment: string;
  reviewer_name: string;
  course_id: string;
  assignment_id: string;
  assignment_key: string;
}

@Injectable()
export class WorkReviewedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('learning.work-reviewed', 'mail-work-reviewed', ({ submissionId }, job) =>
      this.send(submissionId, job.id),
    );
  }

  private async send(submissionId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, v.decision, v.comment, r.name AS reviewer_name,
         c.course_id, s.assignment_id, part.key AS assignment_key
       FROM review v JOIN submission s ON s.id = v.submission_id JOIN course_part part ON part.id = s.assignment_id
         JOIN enrolment e ON e.id = s.enrolment_id JOIN cohort c ON c.id = e.cohort_id
         JOIN person p ON p.id = e.person_id JOIN person r ON r.id = v.reviewer_id
       WHERE v.submission_id = $1`,
      [submissionId],
    );
    if (!row) return;
    const { decision, comment, assignment_key: key } = row;
    const known = this.library.byIdOrFail(row.course_id).assignments.get(row.assignment_id);
    const letter = workReviewed[row.locale]({
      name: givenName(row.name),
      ...{ decision, comment, reviewerName: row.reviewer_name, title: known?.assignment.title ?? key },
      workUrl: this.links.work(key),
    });
    await this.letters.send(mailId, row, letter);
  }
}
