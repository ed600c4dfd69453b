import { DigestMute } from './entities/digest-mute.entity';
import { NotificationDigest } from './entities/notification-digest.entity';
import { Notification } from './entities/notification.entity';
import { SentMail } from './entities/sent-mail.entity';

export { NotificationsModule } from './notifications.module';

/** For the list of entities only. */
export const notificationEntities = [Notification, NotificationDigest, DigestMute, SentMail];
