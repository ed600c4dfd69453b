import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type {
  Certificate as CertificateView,
  getCertification,
  InputOf,
  ResponseOf,
} from '@tandem/contracts';
import { certificationFacts, completionFrom, modulesFor } from '@tandem/learning';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Certificate } from './entities/certificate.entity';
import { readCertificateCode } from './rules/certificate-code';

@Injectable()
export class CertificatesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
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
    const { eligible, items, version } = completionFrom(course, facts);
    const certificate = facts.certificateCode ? await this.verify(facts.certificateCode) : null;
    return {
      courseTitle: course.content.title,
      criteriaVersion: version.outline.certification.version,
      programmeVersion: version.number,
      presentVersion: course.number,
      eligible: eligible && facts.seat !== null,
      checklist: items,
      modules: modulesFor(course, facts, this.clock.now()).map(({ module: { number, title }, access }) => ({
        ...{ number, title, access },
      })),
      zone: facts.seat?.zone ?? null,
      certificate: certificate && { code: certificate.code, issuedAt: certificate.issuedAt },
    };
  }
}
