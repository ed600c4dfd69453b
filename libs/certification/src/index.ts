import { Certificate } from './entities/certificate.entity';

export { CertificationModule } from './certification.module';

/** For the list of entities only. */
export const certificationEntities = [Certificate];
