import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { certificateIssued } from '../templates/certificate-issued';

type Row = Recipient & { name: string; code: string; issued_at: Date; zone: string; course_title: string };

@Injectable()
export class CertificateIssuedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('certification.certificate-issued', 'mail-certificate-issued', ({ certificateId }, job) =>
      this.send(certificateId, job.id),
    );
  }

  private async send(certificateId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, k.code, k.issued_at, c.zone,
         (SELECT v.content->>'title' FROM course_version v WHERE v.course_id = k.course_id
          ORDER BY v.number DESC LIMIT 1) AS course_title
       FROM certificate k JOIN person p ON p.id = k.person_id
         JOIN enrolment e ON e.id = k.enrolment_id JOIN cohort c ON c.id = e.cohort_id
       WHERE k.id = $1 AND k.revoked_at IS NULL`,
      [certificateId],
    );
    if (!row) return;
    const letter = certificateIssued[row.locale]({
      name: givenName(row.name),
      courseTitle: row.course_title,
      code: row.code,
      issuedOn: dayOf(row.locale, row.issued_at, row.zone),
      certificateUrl: this.links.certificate(row.code),
    });
    await this.letters.send(mailId, row, letter);
  }
}
