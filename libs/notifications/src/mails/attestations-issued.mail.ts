import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { attestationsIssued } from '../templates/attestations-issued';

type Row = Recipient & {
  name: string;
  course_title: string;
  cohort_name: string;
  attendance: boolean;
  left: boolean;
};

@Injectable()
export class AttestationsIssuedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('certification.attestations-issued', 'mail-attestations-issued', ({ enrolmentId }, job) =>
      this.send(enrolmentId, job.id),
    );
  }

  private async send(enrolmentId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, min(a.facts->>'courseTitle') AS course_title,
         min(a.facts->>'cohortName') AS cohort_name, bool_or(a.kind = 'attendance') AS attendance,
         bool_and(a.facts ? 'leftOn') AS "left"
       FROM attestation a JOIN person p ON p.id = a.person_id
       WHERE a.enrolment_id = $1 AND p.email IS NOT NULL GROUP BY p.id`,
      [enrolmentId],
    );
    if (!row) return;
    const letter = attestationsIssued[row.locale]({
      name: givenName(row.name),
      courseTitle: row.course_title,
      cohortName: row.cohort_name,
      attendance: row.attendance,
      left: row.left,
      papersUrl: this.links.papers(),
    });
    await this.letters.send(mailId, row, letter);
  }
}
