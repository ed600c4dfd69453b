import { Injectable } from '@nestjs/common';
import type { CertificateEnd } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { certificateExpiring } from '../templates/certificate-expiring';
import { certificateIssued } from '../templates/certificate-issued';
import { certificateReplaced } from '../templates/certificate-replaced';
import { certificateRevoked } from '../templates/certificate-revoked';

interface Row extends Recipient {
  name: string;
  code: string;
  course_title: string;
  holder_name: string;
  issued_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  revoked_reason: CertificateEnd | null;
  /** Why the one before it ended. */
  replaced_for: 'corrected' | 'renewed' | null;
}

/** What is printed is in the academy's zone. */
const zone = 'Europe/Paris';

/** That a certificate is issued, and what becomes of it, in the words that it prints. */
@Injectable()
export class CertificateLifeMails {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('certification.certificate-issued', 'mail-certificate-issued', (event, job) =>
      this.tellOfIssue(event.certificateId, job.id),
    );
    outbox.handle('certification.certificate-replaced', 'mail-certificate-replaced', (event, job) =>
      this.tellOfReplacement(event.certificateId, job.id),
    );
    outbox.handle('certification.certificate-revoked', 'mail-certificate-revoked', (event, job) =>
      this.tellOfRevocation(event.certificateId, job.id),
    );
    outbox.handle('certification.certificate-expiring', 'mail-certificate-expiring', (event, job) =>
      this.remind(event.certificateId, job.id),
    );
  }

  private async tellOfIssue(certificateId: string, mailId: string): Promise<void> {
    const row = await this.find(certificateId);
    if (!row || row.revoked_at) return;
    const issuedOn = dayOf(row.locale, row.issued_at, zone);
    const letter = certificateIssued[row.locale]({ ...this.factsOf(row), issuedOn });
    await this.letters.send(mailId, row, letter);
  }

  private async tellOfReplacement(certificateId: string, mailId: string): Promise<void> {
    const row = await this.find(certificateId);
    if (!row?.replaced_for || row.revoked_at) return;
    const expiresOn = row.expires_at && dayOf(row.locale, row.expires_at, zone);
    const letter = certificateReplaced[row.locale]({
      ...{ ...this.factsOf(row), holderName: row.holder_name, expiresOn },
      reason: row.replaced_for,
    });
    await this.letters.send(mailId, row, letter);
  }

  private async tellOfRevocation(certificateId: string, mailId: string): Promise<void> {
    const row = await this.find(certificateId);
    if (!row?.revoked_at || !row.revoked_reason) return;
    const revokedOn = dayOf(row.locale, row.revoked_at, zone);
    const letter = certificateRevoked[row.locale]({
      ...{ ...this.factsOf(row), reason: row.revoked_reason, revokedOn },
    });
    await this.letters.send(mailId, row, letter);
  }

  /** Renewed, withdrawn or over meanwhile: there is nothing left to say. */
  private async remind(certificateId: string, mailId: string): Promise<void> {
    const row = await this.find(certificateId);
    if (!row?.expires_at || row.revoked_at || row.expires_at <= this.clock.now()) return;
    const expiresOn = dayOf(row.locale, row.expires_at, zone);
    const letter = certificateExpiring[row.locale]({ ...this.factsOf(row), expiresOn });
    await this.letters.send(mailId, row, letter);
  }

  private factsOf({ name, code, course_title }: Row) {
    return {
      name: givenName(name),
      courseTitle: course_title,
      code,
      certificateUrl: this.links.certificate(code),
    };
  }

  private async find(certificateId: string): Promise<Row | undefined> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, k.code, k.facts->>'courseTitle' AS course_title,
         k.facts->>'holderName' AS holder_name, k.issued_at, k.expires_at, k.revoked_at, k.revoked_reason,
         (SELECT old.revoked_reason FROM certificate old WHERE old.id = k.replaces) AS replaced_for
       FROM certificate k JOIN person p ON p.id = k.person_id WHERE k.id = $1`,
      [certificateId],
    );
    return row;
  }
}
