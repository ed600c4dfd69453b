import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { certificateIssued } from '../templates/certificate-issued';

/** That of the day that stands on the certificate. */
const printedZone = 'Europe/Paris';

type Row = Recipient & { name: string; code: string; issued_at: Date; course_title: string };

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
      `SELECT p.email, p.locale, p.name, k.code, k.issued_at,
         (SELECT v.content->>'title' FROM course_version v WHERE v.course_id = k.course_id
          ORDER BY v.number DESC LIMIT 1) AS course_title
       FROM certificate k JOIN person p ON p.id = k.person_id
       WHERE k.id = $1 AND k.revoked_at IS NULL`,
      [certificateId],
    );
    if (!row) return;
    const letter = certificateIssued[row.locale]({
      name: givenName(row.name),
      courseTitle: row.course_title,
      code: row.code,
      issuedOn: dayOf(row.locale, row.issued_at, printedZone),
      certificateUrl: this.links.certificate(row.code),
    });
    await this.letters.send(mailId, row, letter);
  }
}
