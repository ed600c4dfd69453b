import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { finalCaseReviewed } from '../templates/final-case-reviewed';

interface Row extends Recipient {
  name: string;
  status: 'validated' | 'returned';
  comment: string | null;
  reviewer_name: string;
}

@Injectable()
export class FinalCaseReviewedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('learning.final-case-reviewed', 'mail-final-case-reviewed', ({ finalCaseId }, job) =>
      this.send(finalCaseId, job.id),
    );
  }

  private async send(finalCaseId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT s.email, s.locale, s.name, f.status, f.comment, r.name AS reviewer_name
       FROM final_case f JOIN enrolment e ON e.id = f.enrolment_id JOIN person s ON s.id = e.person_id
         JOIN person r ON r.id = f.reviewer_id
       WHERE f.id = $1 AND f.status IN ('validated', 'returned')`,
      [finalCaseId],
    );
    if (!row) return;
    const letter = finalCaseReviewed[row.locale]({
      name: givenName(row.name),
      decision: row.status,
      reviewerName: row.reviewer_name,
      comment: row.comment ?? '',
      finalCaseUrl: this.links.finalCase(),
    });
    await this.letters.send(mailId, row, letter);
  }
}
