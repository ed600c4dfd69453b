import type { DataSource } from 'typeorm';
import { doneWithSeat } from './done-with-seat';

/** That something was written, and when; never what. */
export interface MemberExchange {
  /** `thread` and `reply` are hers in the discussions, `answer` is a trainer's in a thread of hers; the others are messages. */
  kind: 'thread' | 'reply' | 'answer' | 'sent' | 'received';
  at: Date;
  /** The trainer; null for what she writes to all. */
  with_name: string | null;
  lesson_id: string | null;
}

/** $1 seat */
const sql = `
  SELECT kind, at, with_name, lesson_id
  FROM (SELECT e.id, e.person_id, e.cohort_id, c.course_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.id = $1) seat
  CROSS JOIN LATERAL (
    SELECT CASE WHEN d.thread_id IS NULL THEN 'thread' ELSE 'reply' END AS kind, d.created_at AS at,
      NULL AS with_name, d.lesson_id
    FROM discussion_post d
    WHERE d.cohort_id = seat.cohort_id AND d.author_id = seat.person_id AND d.deleted_at IS NULL
    UNION ALL
    SELECT 'answer', r.created_at, p.name, r.lesson_id
    FROM discussion_post t JOIN discussion_post r ON r.thread_id = t.id AND r.deleted_at IS NULL
      JOIN cohort_trained ct ON ct.cohort_id = t.cohort_id AND ct.person_id = r.author_id
      JOIN person p ON p.id = r.author_id
    WHERE t.cohort_id = seat.cohort_id AND t.author_id = seat.person_id
    UNION ALL
    SELECT CASE WHEN m.sender_id = seat.person_id THEN 'sent' ELSE 'received' END, m.created_at, p.name, NULL
    FROM cohort_trained ct JOIN person p ON p.id = ct.person_id
      JOIN contact_message m ON (m.sender_id, m.recipient_id) IN ((seat.person_id, p.id), (p.id, seat.person_id))
    WHERE ct.cohort_id = seat.cohort_id) exchanged
  WHERE ${doneWithSeat('exchanged.at')} ORDER BY at`;

/**
 * What a member wrote in the discussions of her cohort, and what went between her and those who trained it, whether they
 * still do or not, by time: as long as the seat was hers.
 */
export function memberExchanges(source: DataSource, enrolmentId: string): Promise<MemberExchange[]> {
  return source.query<MemberExchange[]>(sql, [enrolmentId]);
}
