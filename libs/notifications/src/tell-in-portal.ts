import type { DataSource, EntityManager } from 'typeorm';

/** Whom to tell of what. */
interface Told {
  /** SQL: rows of person, kind, subject and topic, in this order. */
  told: string;
  values: readonly unknown[];
  now: Date;
}

/**
 * Tells people in the portal, each once of a subject, however often the job runs.
 * @returns whom it told now
 */
export function tellOnce(source: DataSource | EntityManager, told: Told): Promise<string[]> {
  return tell(source, told, 'DO NOTHING');
}

/**
 * The same for what is told anew (a reminder, another attestation): one line, unread again, once for each job. What was told
 * since the job was planned stays as she left it: this job has told it, or another that says the same.
 */
export async function tellAnew(
  source: DataSource | EntityManager,
  job: { id: string },
  { told, values, now }: Told,
): Promise<void> {
  const planned = `(SELECT created_at FROM outbox WHERE id = $${values.length + 2})`;
  await tell(
    source,
    { told, values, now },
    `DO UPDATE SET created_at = excluded.created_at, read_at = NULL WHERE notification.created_at < ${planned}`,
    [job.id],
  );
}

async function tell(
  source: DataSource | EntityManager,
  { told, values, now }: Told,
  again: string,
  further: readonly unknown[] = [],
): Promise<string[]> {
  const rows = await source.query<Array<{ person_id: string }>>(
    `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
     SELECT gen_random_uuid(), told.person_id, told.kind, told.subject_id, told.topic_id, $${values.length + 1}
     FROM (${told}) told (person_id, kind, subject_id, topic_id)
     ON CONFLICT (person_id, kind, subject_id) ${again} RETURNING person_id`,
    [...values, now, ...further],
  );
  return rows.map(({ person_id }) => person_id);
}
