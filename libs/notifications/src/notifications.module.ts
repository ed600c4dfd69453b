import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { IdentityModule } from '@tandem/identity';
import { AnnouncementDraft } from './announcements/announcement-draft';
import { AnnouncementMail } from './announcements/announcement.mail';
import { AnnouncementTemplates } from './announcements/announcement-templates';
import { AnnouncementTemplatesController } from './announcements/announcement-templates.controller';
import { AnnouncementsController } from './announcements/announcements.controller';
import { AnnouncementsQueries } from './announcements/announcements.queries';
import { RetryAnnouncement } from './announcements/retry-announcement';
import { SaveAnnouncement } from './announcements/save-announcement';
import { SendAnnouncement } from './announcements/send-announcement';
import { BouncesController } from './bounces/bounces.controller';
import { ReceiveBounce } from './bounces/receive-bounce';
import { SweepAddressedMailsJob } from './bounces/sweep-addressed-mails.job';
import { Letters } from './letters';
import { AbsenceMail } from './mails/absence.mail';
import { AttestationsIssuedMail } from './mails/attestations-issued.mail';
import { CertificateLifeMails } from './mails/certificate-life.mails';
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
import { PlanChangedMail } from './mails/plan-changed.mail';
import { RefundFailedMail } from './mails/refund-failed.mail';
import { SeatSessionsMail } from './mails/seat-sessions.mail';
import { SecondFactorChangedMail } from './mails/second-factor-changed.mail';
import { SignUpMail } from './mails/sign-up.mail';
import { TrainerChangedMail } from './mails/trainer-changed.mail';
import { WaitlistMails } from './mails/waitlist.mails';
import { WorkReviewedMail } from './mails/work-reviewed.mail';
import { WorkSubmittedMail } from './mails/work-submitted.mail';
import { DigestSettingsStore } from './digest-settings';
import { NotificationsController } from './notifications.controller';
import { NotificationsQueries } from './notifications.queries';
import { ContactMails } from './mails/contact.mails';
import { NotifyOfAbsences } from './notify-of-absences';
import { NotifyOfCertificates } from './notify-of-certificates';
import { NotifyOfMessages } from './notify-of-messages';
import { NotifyOfPlans } from './notify-of-plans';
import { NotifyOfPosts } from './notify-of-posts';
import { NotifyOfReviews } from './notify-of-reviews';
import { NotifyOfSeats } from './notify-of-seats';
import { NotifyOfSessions } from './notify-of-sessions';
import { NotifyOfTrainers } from './notify-of-trainers';
import { PlanDigests } from './plan-digests';
import { PortalLinks } from './portal-links';
import { ReadNotifications } from './read-notifications';

/**
 * Mails are jobs of the outbox: each class of `mails` hears one event and writes one letter. What the portal tells comes
 * from the classes that `Notify…`, in the same way.
 */
@Module({
  imports: [CatalogueModule, IdentityModule],
  controllers: [
    ...[AnnouncementsController, AnnouncementTemplatesController, BouncesController],
    NotificationsController,
  ],
  providers: [
    ...[
      AnnouncementDraft,
      AnnouncementMail,
      AnnouncementTemplates,
      AnnouncementsQueries,
      RetryAnnouncement,
      SaveAnnouncement,
      SendAnnouncement,
    ],
    AbsenceMail,
    AttestationsIssuedMail,
    CertificateLifeMails,
    ContactMails,
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
    PlanChangedMail,
    PortalLinks,
    ReceiveBounce,
    RefundFailedMail,
    SeatSessionsMail,
    SecondFactorChangedMail,
    SignUpMail,
    SweepAddressedMailsJob,
    TrainerChangedMail,
    WaitlistMails,
    WorkReviewedMail,
    WorkSubmittedMail,
    ...[
      NotifyOfAbsences,
      NotifyOfCertificates,
      NotifyOfMessages,
      NotifyOfPlans,
      NotifyOfPosts,
      NotifyOfReviews,
      NotifyOfSeats,
      NotifyOfSessions,
      NotifyOfTrainers,
      PlanDigests,
    ],
    ...[DigestSettingsStore, NotificationsQueries, ReadNotifications],
  ],
})
export class NotificationsModule {}
