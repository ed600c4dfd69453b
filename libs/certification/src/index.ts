import { Attestation } from './entities/attestation.entity';
import { Certificate } from './entities/certificate.entity';
import { CertificateCredential } from './entities/certificate-credential.entity';
import { CertificateReminder } from './entities/certificate-reminder.entity';
import { IssuerKey } from './entities/issuer-key.entity';

export { CertificationModule } from './certification.module';
export { RotateIssuerKey } from './rotate-issuer-key';

/** For the list of entities only. */
export const certificationEntities = [
  Attestation,
  Certificate,
  CertificateCredential,
  CertificateReminder,
  IssuerKey,
];
