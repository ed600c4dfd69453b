import { scopeValues } from '@tandem/cohorts';
import { DomainError, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Certificate } from './entities/certificate.entity';
import { readCertificateCode } from './rules/certificate-code';
import { seatInReach } from './seat-in-reach';

/**
 * A certificate within the caller's reach, which nobody else changes, nor issues another beside it, before she is done.
 * @throws DomainError `unknown-certificate`
 */
export async function lockCertificate(tx: EntityManager, typed: string, actor: Actor): Promise<Certificate> {
  const [row] = await tx.query<Array<{ id: string }>>(
    `SELECT x.id FROM certificate x JOIN enrolment e ON e.id = x.enrolment_id
     WHERE x.code = $1 AND EXISTS (${seatInReach('x.person_id', 'x.course_id', 2, 3)}) FOR NO KEY UPDATE OF e, x`,
    [readCertificateCode(typed), ...scopeValues(actor)],
  );
  if (!row) throw new DomainError('unknown-certificate');
  return tx.findOneByOrFail(Certificate, { id: row.id });
}
