import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { Letters } from './letters';
import { CertificateIssuedMail } from './mails/certificate-issued.mail';
import { DebitRefusedMail } from './mails/debit-refused.mail';
import { DigestMail } from './mails/digest.mail';
import { DisputeOpenedMail } from './mails/dispute-opened.mail';
import { InstalmentMails } from './mails/instalment.mails';
import { LeadMail } from './mails/lead.mail';
import { LiveSessionsMail } from './mails/live-sessions.mail';
import { MoneyGivenBackMail } from './mails/money-given-back.mail';
import { OrderPaidMail } from './mails/order-paid.mail';
import { OrderRefundedMail } from './mails/order-refunded.mail';
import { OrderWithdrawnMail } from './mails/order-withdrawn.mail';
import { PasswordResetMail } from './mails/password-reset.mail';
import { RefundFailedMail } from './mails/refund-failed.mail';
import { SecondFactorChangedMail } from './mails/second-factor-changed.mail';
import { SignUpMail } from './mails/sign-up.mail';
import { WorkReviewedMail } from './mails/work-reviewed.mail';
import { WorkSubmittedMail } from './mails/work-submitted.mail';
import { DigestSettingsStore } from './digest-settings';
import { NotificationsController } from './notifications.controller';
import { NotificationsQueries } from './notifications.queries';
import { NotifyOfPosts } from './notify-of-posts';
import { NotifyOfReviews } from './notify-of-reviews';
import { NotifyOfSessions } from './notify-of-sessions';
import { PlanDigests } from './plan-digests';
import { PortalLinks } from './portal-links';
import { ReadNotifications } from './read-notifications';

/**
 * Mails are jobs of the outbox: each class of `mails` hears one event and writes one letter. What the portal tells comes
 * from the classes that `Notify…`, in the same way.
 */
@Module({
  imports: [CatalogueModule],
  controllers: [NotificationsController],
  providers: [
    CertificateIssuedMail,
    DebitRefusedMail,
    DigestMail,
    DisputeOpenedMail,
    InstalmentMails,
    LeadMail,
    Letters,
    LiveSessionsMail,
    MoneyGivenBackMail,
    OrderPaidMail,
    OrderRefundedMail,
    OrderWithdrawnMail,
    PasswordResetMail,
    PortalLinks,
    RefundFailedMail,
    SecondFactorChangedMail,
    SignUpMail,
    WorkReviewedMail,
    WorkSubmittedMail,
    ...[NotifyOfPosts, NotifyOfReviews, NotifyOfSessions, PlanDigests],
    ...[DigestSettingsStore, NotificationsQueries, ReadNotifications],
  ],
})
export class NotificationsModule {}
