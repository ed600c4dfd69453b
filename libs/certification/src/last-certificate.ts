import type { EntityManager } from 'typeorm';
import { Certificate } from './entities/certificate.entity';

/** The one of a person in a course that stands, else the last that ended; null where she never had any. */
export const lastCertificate = (
  manager: EntityManager,
  personId: string,
  courseId: string,
): Promise<Certificate | null> =>
  manager.findOne(Certificate, {
    where: { personId, courseId },
    order: { revokedAt: { direction: 'DESC', nulls: 'FIRST' }, issuedAt: 'DESC', id: 'DESC' },
  });
