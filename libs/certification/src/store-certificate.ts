import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { addMonths, Clock, dayIn, instantOf, newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { Certificate } from './entities/certificate.entity';
import { IssueCredential } from './issue-credential';
import { newCertificateCode } from './rules/certificate-code';

/** What is printed is in the academy's zone, whatever zone the cohort meets in. */
const zone = 'Europe/Paris';

type Stored = Pick<Certificate, 'personId' | 'courseId' | 'enrolmentId' | 'criteriaVersion' | 'facts'> &
  Partial<Pick<Certificate, 'replaces' | 'expiresAt'>>;

/** Writes a certificate and signs its credential; what else becomes of it is for the caller to say. */
@Injectable()
export class StoreCertificate {
  constructor(
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
    private readonly issueCredential: IssueCredential,
  ) {}

  /**
   * @param certificate without `expiresAt`, valid for as long as the course says now
   * @returns its id; null when another stands for the same achievement and version
   */
  async run(tx: EntityManager, certificate: Stored): Promise<string | null> {
    const id = newId();
    const { expiresAt = this.expiry(certificate.courseId), replaces = null } = certificate;
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at,
         expires_at, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (person_id, course_id, criteria_version) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
      [
        ...[id, newCertificateCode(), certificate.personId, certificate.courseId, certificate.enrolmentId],
        ...[certificate.criteriaVersion, certificate.facts, this.clock.now(), expiresAt, replaces],
      ],
    );
    if (inserted.length === 0) return null;
    await this.issueCredential.run(tx, id);
    return id;
  }

  /** The end of a day, so many months on; null where certificates of the course are valid for ever. */
  private expiry(courseId: string): Date | null {
    const { validMonths } = this.library.byIdOrFail(courseId).content.certification;
    return validMonths === null
      ? null
      : instantOf(addMonths(dayIn(zone, this.clock.now()), validMonths), '23:59', zone);
  }
}
