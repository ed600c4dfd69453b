import type { CertificateEnd } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Those that certificates renewed were valid for a while still: once one of these is taken back, what it said is not to be
 * believed from them either.
 */
export async function endRenewed(
  tx: EntityManager,
  certificateIds: readonly string[],
  { reason, at }: { reason: CertificateEnd; at: Date },
): Promise<void> {
  await tx.query(
    `WITH RECURSIVE earlier AS (
       SELECT unnest($1::uuid[]) AS id
       UNION SELECT x.replaces FROM certificate x JOIN earlier ON earlier.id = x.id WHERE x.replaces IS NOT NULL)
     UPDATE certificate SET revoked_reason = $2, revoked_at = $3
     WHERE id IN (SELECT id FROM earlier) AND revoked_reason = 'renewed'`,
    [certificateIds, reason, at],
  );
}
