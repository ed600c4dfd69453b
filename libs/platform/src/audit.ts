import type { EntityManager } from 'typeorm';
import type { Actor } from './http/actor';

interface Act {
  /** `subject.verb`, such as `person.set-roles`. */
  action: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
}

/**
 * Writes a privileged or financial act to the audit log, in the transaction of the act. The table accepts no update and
 * no delete, and each row carries the hash of the one before: a trigger sees to both (see the migration).
 */
export async function audit(
  tx: EntityManager,
  actor: Pick<Actor, 'personId' | 'requestId'> | null,
  at: Date,
  act: Act,
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_log (at, actor_id, request_id, action, subject_id, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      at,
      actor?.personId ?? null,
      actor?.requestId ?? null,
      act.action,
      act.subjectId,
      json(act.before),
      json(act.after),
    ],
  );
}

/**
 * Takes the turn in the audit log now instead of with the act: for a transaction that takes a lock which many want, and
 * may have audited before. Two such transactions then cannot wait for each other.
 */
export async function lockAuditLog(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit_log'))`);
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
