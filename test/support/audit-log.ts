import { createHash } from 'node:crypto';
import { Client } from 'pg';

interface AuditRow {
  id: string;
  actor_id: string | null;
  request_id: string | null;
  action: string;
  subject_id: string;
  before: unknown;
  after: unknown;
  previous_hash: Buffer;
  hash: Buffer;
  text: string;
}

/** As an auditor reads it: with a connection of her own. */
export async function readAuditLog(databaseUrl: string): Promise<AuditRow[]> {
  const auditor = new Client({ connectionString: databaseUrl });
  await auditor.connect();
  await auditor.query(`SET timezone = 'UTC'`);
  const { rows } = await auditor.query<AuditRow>(
    `SELECT *, jsonb_build_array(at, actor_id, request_id, action, subject_id, before, after)::text AS text
     FROM audit_log ORDER BY id`,
  );
  await auditor.end();
  return rows;
}

/** Computes every hash again; no number may be missing. */
export function expectChained(rows: AuditRow[]): void {
  let previous: Buffer = Buffer.alloc(0);
  for (const row of rows) {
    const hash = createHash('sha256').update(previous).update(row.text, 'utf8').digest('hex');
    expect([row.id, row.previous_hash.toString('hex')]).toEqual([row.id, previous.toString('hex')]);
    expect([row.id, row.hash.toString('hex')]).toEqual([row.id, hash]);
    previous = row.hash;
  }
  expect(rows.map(({ id }) => Number(id))).toEqual(rows.map((_, index) => index + 1));
}
