import { Announcement } from './announcements/entities/announcement.entity';
import { AnnouncementRecipient } from './announcements/entities/announcement-recipient.entity';
import { AnnouncementTemplate } from './announcements/entities/announcement-template.entity';
import { RefusedAddress } from './announcements/entities/refused-address.entity';
import { AddressedMail } from './bounces/entities/addressed-mail.entity';
import { DigestMute } from './entities/digest-mute.entity';
import { NotificationDigest } from './entities/notification-digest.entity';
import { Notification } from './entities/notification.entity';
import { SentMail } from './entities/sent-mail.entity';

export { NotificationsModule } from './notifications.module';

/** For the list of entities only. */
export const notificationEntities = [
  ...[Notification, NotificationDigest, DigestMute, SentMail, AddressedMail],
  ...[Announcement, AnnouncementRecipient, AnnouncementTemplate, RefusedAddress],
];
