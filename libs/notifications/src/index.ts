export { CertificateFile } from './certificate-file';
export { NotificationsModule } from './notifications.module';
