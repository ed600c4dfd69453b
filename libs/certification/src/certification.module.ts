import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { CertificatesQueries } from './certificates.queries';
import { CertificationController } from './certification.controller';
import { CredentialsController } from './credentials.controller';
import { CredentialsQueries } from './credentials.queries';
import { IssueCertificate } from './issue-certificate';
import { IssueDueCertificatesJob } from './issue-due-certificates.job';
import { IssueCredential } from './issue-credential';
import { IssueMissingCredentialsJob } from './issue-missing-credentials.job';
import { IssuerKeys } from './issuer-keys';
import { RevokeCertificateJob } from './revoke-certificate.job';
import { RotateIssuerKey } from './rotate-issuer-key';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [CertificationController, CredentialsController],
  providers: [
    ...[CertificatesQueries, IssueCertificate, IssueDueCertificatesJob, RevokeCertificateJob],
    ...[CredentialsQueries, IssueCredential, IssueMissingCredentialsJob, IssuerKeys, RotateIssuerKey],
  ],
})
export class CertificationModule {}
