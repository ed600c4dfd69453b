import type { AttendanceHours } from '@tandem/contracts';
import type { DataSource, EntityManager } from 'typeorm';

interface Row {
  id: string;
  present: number;
  held: number;
  planned: number;
}

/**
 * Hours of a member's live sessions, by enrolment, in one statement: those that she attended, those of sessions that are
 * over, and those of all that are planned. What was cancelled counts nowhere, nor what was over before she had a seat,
 * unless she was there; of several marks of a half-day the last one counts.
 */
export async function attendanceHours(
  source: DataSource | EntityManager,
  enrolmentIds: readonly string[],
  now: Date,
): Promise<Map<string, AttendanceHours>> {
  const rows = await source.query<Row[]>(
    `WITH here AS (
       SELECT enrolment_id, session_id, sum(minutes)::int AS minutes
       FROM (SELECT DISTINCT ON (enrolment_id, session_id, half) enrolment_id, session_id, minutes
             FROM attendance_mark WHERE enrolment_id = ANY ($1)
             ORDER BY enrolment_id, session_id, half, marked_at DESC, id DESC) last
       GROUP BY enrolment_id, session_id)
     SELECT e.id, coalesce(sum(here.minutes), 0)::int AS present,
       coalesce(sum(s.minutes) FILTER (WHERE s.ends_at <= $2), 0)::int AS held,
       coalesce(sum(s.minutes), 0)::int AS planned
     FROM enrolment e
       LEFT JOIN (SELECT id, cohort_id, minutes, starts_at + make_interval(mins => minutes) AS ends_at
                  FROM live_session WHERE cancelled_at IS NULL) s
         ON s.cohort_id = e.cohort_id AND (s.ends_at >= coalesce(e.activated_at, e.created_at) OR EXISTS (
           SELECT FROM here WHERE enrolment_id = e.id AND session_id = s.id AND here.minutes > 0))
       LEFT JOIN here ON here.enrolment_id = e.id AND here.session_id = s.id
     WHERE e.id = ANY ($1) GROUP BY e.id`,
    [enrolmentIds, now],
  );
  return new Map(
    rows.map(({ id, present, held, planned }) => [
      id,
      { presentMinutes: present, heldMinutes: held, plannedMinutes: planned },
    ]),
  );
}
