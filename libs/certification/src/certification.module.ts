import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { AttestationsController } from './attestations.controller';
import { CertificatesQueries } from './certificates.queries';
import { CertificationController } from './certification.controller';
import { CredentialsController } from './credentials.controller';
import { CredentialsQueries } from './credentials.queries';
import { IssueAttestationsJob } from './issue-attestations.job';
import { IssueCertificate } from './issue-certificate';
import { IssueCertificates } from './issue-certificates';
import { IssueDueCertificatesJob } from './issue-due-certificates.job';
import { IssueCredential } from './issue-credential';
import { IssueMissingCredentialsJob } from './issue-missing-credentials.job';
import { IssuerKeys } from './issuer-keys';
import { RemindOfExpiryJob } from './remind-of-expiry.job';
import { ReplaceCertificate } from './replace-certificate';
import { RevokeCertificate } from './revoke-certificate';
import { RevokeCertificateJob } from './revoke-certificate.job';
import { RotateIssuerKey } from './rotate-issuer-key';
import { SeatAttestations } from './seat-attestations';
import { StoreCertificate } from './store-certificate';
import { TrackingController } from './tracking.controller';
import { TrackingQueries } from './tracking.queries';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [CertificationController, CredentialsController, TrackingController, AttestationsController],
  providers: [
    ...[CertificatesQueries, IssueCertificate, IssueDueCertificatesJob, RevokeCertificateJob],
    ...[IssueCertificates, TrackingQueries, IssueAttestationsJob, SeatAttestations],
    ...[StoreCertificate, ReplaceCertificate, RevokeCertificate, RemindOfExpiryJob],
    ...[CredentialsQueries, IssueCredential, IssueMissingCredentialsJob, IssuerKeys, RotateIssuerKey],
  ],
})
export class CertificationModule {}
