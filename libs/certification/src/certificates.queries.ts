import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type {
  Certificate as CertificateView,
  getCertification,
  InputOf,
  ResponseOf,
} from '@tandem/contracts';
import { certificationFacts, completionFrom } from '@tandem/learning';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Certificate } from './entities/certificate.entity';
import { readCertificateCode } from './rules/certificate-code';

@Injectable()
export class CertificatesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
  ) {}

  /** Every printed fact. @throws DomainError `unknown-certificate` */
  async verify(typed: string): Promise<CertificateView> {
    const code = readCertificateCode(typed);
    const row = code && (await this.dataSource.manager.findOneBy(Certificate, { code }));
    if (!row) throw new DomainError('unknown-certificate');
    return {
      ...row.facts,
      code: row.code,
      state: row.revokedAt ? 'revoked' : 'valid',
      criteriaVersion: row.criteriaVersion,
      issuedAt: row.issuedAt.toISOString(),
    };
  }

  async certification(
    { params }: InputOf<typeof getCertification>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof getCertification>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const facts = await certificationFacts(this.dataSource, actor.personId, course);
    const { eligible, items } = completionFrom(course.content, facts);
    const certificate = facts.certificateCode ? await this.verify(facts.certificateCode) : null;
    return {
      courseTitle: course.content.title,
      criteriaVersion: course.content.certification.version,
      eligible: eligible && facts.seat !== null,
      checklist: items,
      certificate: certificate && { code: certificate.code, issuedAt: certificate.issuedAt },
    };
  }
}
