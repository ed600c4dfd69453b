import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { Letters } from './letters';
import { CertificateIssuedMail } from './mails/certificate-issued.mail';
import { LeadMail } from './mails/lead.mail';
import { OrderPaidMail } from './mails/order-paid.mail';
import { OrderRefundedMail } from './mails/order-refunded.mail';
import { PasswordResetMail } from './mails/password-reset.mail';
import { SecondFactorChangedMail } from './mails/second-factor-changed.mail';
import { SignUpMail } from './mails/sign-up.mail';
import { WorkReviewedMail } from './mails/work-reviewed.mail';
import { WorkSubmittedMail } from './mails/work-submitted.mail';
import { PortalLinks } from './portal-links';

/** Mails are jobs of the outbox: each class hears one event and writes one letter. */
@Module({
  imports: [CatalogueModule],
  providers: [
    CertificateIssuedMail,
    LeadMail,
    Letters,
    OrderPaidMail,
    OrderRefundedMail,
    PasswordResetMail,
    PortalLinks,
    SecondFactorChangedMail,
    SignUpMail,
    WorkReviewedMail,
    WorkSubmittedMail,
  ],
})
export class NotificationsModule {}
