import type { DataSource } from 'typeorm';

/** That something was written, and when; never what. */
export interface MemberExchange {
  /** `thread` and `reply` are hers in the discussions, `answer` is a trainer's in a thread of hers; the others are messages. */
  kind: 'thread' | 'reply' | 'answer' | 'sent' | 'received';
  at: Date;
  /** The trainer; null for what she writes to all. */
  with_name: string | null;
  lesson_id: string | null;
}

/** $1 cohort, $2 person */
const sql = `
  SELECT CASE WHEN d.thread_id IS NULL THEN 'thread' ELSE 'reply' END AS kind, d.created_at AS at,
    NULL AS with_name, d.lesson_id
  FROM discussion_post d WHERE d.cohort_id = $1 AND d.author_id = $2 AND d.deleted_at IS NULL
  UNION ALL
  SELECT 'answer', r.created_at, p.name, r.lesson_id
  FROM discussion_post t JOIN discussion_post r ON r.thread_id = t.id AND r.deleted_at IS NULL
    JOIN cohort_trained ct ON ct.cohort_id = t.cohort_id AND ct.person_id = r.author_id
    JOIN person p ON p.id = r.author_id
  WHERE t.cohort_id = $1 AND t.author_id = $2
  UNION ALL
  SELECT CASE WHEN m.sender_id = $2 THEN 'sent' ELSE 'received' END, m.created_at, p.name, NULL
  FROM cohort_trained ct JOIN person p ON p.id = ct.person_id
    JOIN contact_message m ON (m.sender_id, m.recipient_id) IN (($2, p.id), (p.id, $2))
  WHERE ct.cohort_id = $1
  ORDER BY at`;

/** What a member wrote in the discussions of her cohort, and what went between her and its trainers, by time. */
export function memberExchanges(
  source: DataSource,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<MemberExchange[]> {
  return source.query<MemberExchange[]>(sql, [cohortId, personId]);
}
