import { Module } from '@nestjs/common';
import { Letters } from './letters';
import { CertificateIssuedMail } from './mails/certificate-issued.mail';
import { FinalCaseReviewedMail } from './mails/final-case-reviewed.mail';
import { FinalCaseSubmittedMail } from './mails/final-case-submitted.mail';
import { LeadMail } from './mails/lead.mail';
import { OrderPaidMail } from './mails/order-paid.mail';
import { OrderRefundedMail } from './mails/order-refunded.mail';
import { PasswordResetMail } from './mails/password-reset.mail';
import { SecondFactorChangedMail } from './mails/second-factor-changed.mail';
import { SignUpMail } from './mails/sign-up.mail';
import { PortalLinks } from './portal-links';

/** Mails are jobs of the outbox: each class hears one event and writes one letter. */
@Module({
  providers: [
    CertificateIssuedMail,
    FinalCaseReviewedMail,
    FinalCaseSubmittedMail,
    LeadMail,
    Letters,
    OrderPaidMail,
    OrderRefundedMail,
    PasswordResetMail,
    PortalLinks,
    SecondFactorChangedMail,
    SignUpMail,
  ],
})
export class NotificationsModule {}
