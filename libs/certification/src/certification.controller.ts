import { Controller, Inject } from '@nestjs/common';
import { CohortsQueries } from '@tandem/cohorts';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { CONFIG, DomainError, Endpoint, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { certificatePdf } from './certificate-pdf';
import { CertificatesQueries } from './certificates.queries';
import { CredentialsQueries } from './credentials.queries';
import { IssueCertificate } from './issue-certificate';
import { ReplaceCertificate } from './replace-certificate';
import { RevokeCertificate } from './revoke-certificate';
import { shareImage } from './share-image';

@Controller()
export class CertificationController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: CertificatesQueries,
    private readonly credentials: CredentialsQueries,
    private readonly cohorts: CohortsQueries,
    private readonly issue: IssueCertificate,
    private readonly revoke: RevokeCertificate,
    private readonly replace: ReplaceCertificate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(contract.getCertification)
  getCertification(input: InputOf<typeof contract.getCertification>, actor: KnownActor) {
    return this.queries.certification(input, actor);
  }

  @Endpoint(contract.getCertificate)
  getCertificate({ params }: InputOf<typeof contract.getCertificate>) {
    return this.queries.verify(params.code);
  }

  @Endpoint(contract.getCertificatePdf)
  async getCertificatePdf({ params }: InputOf<typeof contract.getCertificatePdf>) {
    const certificate = await this.queries.verify(params.code);
    const page = `${this.config.PORTAL_URL}/certificats/${certificate.code}`;
    return certificatePdf(certificate, page, await this.credentials.find(certificate.code));
  }

  @Endpoint(contract.getCertificateImage)
  async getCertificateImage({ params }: InputOf<typeof contract.getCertificateImage>) {
    const certificate = await this.queries.verify(params.code);
    return shareImage(certificate, `${this.config.PORTAL_URL}/certificats/${certificate.code}`);
  }

  @Endpoint(contract.listPersonCertificates)
  listPersonCertificates(input: InputOf<typeof contract.listPersonCertificates>, actor: KnownActor) {
    return this.queries.ofPerson(input, actor);
  }

  @Endpoint(contract.revokeCertificate)
  revokeCertificate(input: InputOf<typeof contract.revokeCertificate>, actor: KnownActor) {
    return this.revoke.run(input, actor);
  }

  @Endpoint(contract.correctCertificate)
  correctCertificate(input: InputOf<typeof contract.correctCertificate>, actor: KnownActor) {
    return this.replace.correct(input, actor);
  }

  @Endpoint(contract.renewCertificate)
  renewCertificate(input: InputOf<typeof contract.renewCertificate>, actor: KnownActor) {
    return this.replace.renew(input, actor);
  }

  @Endpoint(contract.issueCertificate)
  async issueCertificate({ params }: InputOf<typeof contract.issueCertificate>, actor: KnownActor) {
    await this.cohorts.cohort(params.cohortId, actor);
    const [member] = await this.dataSource.query<Array<{ course_id: string }>>(
      `SELECT c.course_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
       WHERE e.cohort_id = $1 AND e.person_id = $2 AND e.status IN ('active', 'paused')`,
      [params.cohortId, params.personId],
    );
    if (!member) throw new DomainError('not-found');
    const { code, issuedAt } = await this.issue.run(params.personId, member.course_id, actor);
    return { code, issuedAt: issuedAt.toISOString() };
  }
}
