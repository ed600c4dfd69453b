import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { CertificatesQueries } from './certificates.queries';
import { CertificationController } from './certification.controller';
import { IssueCertificate } from './issue-certificate';
import { IssueDueCertificatesJob } from './issue-due-certificates.job';
import { RevokeCertificateJob } from './revoke-certificate.job';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [CertificationController],
  providers: [CertificatesQueries, IssueCertificate, IssueDueCertificatesJob, RevokeCertificateJob],
})
export class CertificationModule {}
