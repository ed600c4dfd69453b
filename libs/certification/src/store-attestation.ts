import type { AttestationKind } from '@tandem/contracts';
import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { AttestationFacts } from './rules/attestation-text';
import { newAttestationNumber } from './rules/certificate-code';

interface Written {
  kind: AttestationKind;
  enrolmentId: string;
  personId: string;
  facts: AttestationFacts;
}

/** One of each kind for each seat: false where there is one. */
export async function storeAttestation(
  tx: EntityManager,
  { kind, enrolmentId, personId, facts }: Written,
  now: Date,
): Promise<boolean> {
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO attestation (id, number, kind, enrolment_id, person_id, facts, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (enrolment_id, kind) DO NOTHING RETURNING id`,
    [newId(), newAttestationNumber(), kind, enrolmentId, personId, facts, now],
  );
  return inserted.length > 0;
}
