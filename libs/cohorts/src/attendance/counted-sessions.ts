import { noon, shortest } from '../rules/half-days';

/** What `countedSessions` is asked; SQL each. */
interface Asked {
  /** Rows of `id` (an enrolment), `cohort_id` and `since`, when the seat was given; `until` where `ended`. */
  seats: string;
  /** Parameter of the academy's time. */
  now: string;
  /** Nothing that was said after this instant counts. */
  known?: string;
  /** Seats that were given back are among them: what ended after `until` counts only where she was there. */
  ended?: boolean;
}

/** SQL: when somebody got seat `e`. */
export const seatedSince = 'coalesce(e.activated_at, e.created_at)';

/**
 * SQL: the live sessions that count for some seats, a row for each seat and session: `enrolment_id`, `session_id`, `ends_at`,
 * `over`, and minutes: `minutes` of the session, `present` of it, `excused` of what she missed. Whoever says hours or counts
 * absences reads this, so that all say the same:
 * - what is cancelled does not count, nor what was over before she had her seat or after it had ended, unless she was there;
 * - what is over counts once somebody has been noted present: without that no attendance was kept, and nobody missed anything;
 * - of several marks of a half-day the last one counts, and an absence told for another time than the present one does not
 *   (`half_day` is what `halfDaysOf` says);
 * - nobody has attended what is not over: she may still leave.
 */
export const countedSessions = ({ seats, now, known = `'infinity'`, ended = false }: Asked): string => `
  WITH counted_seat AS MATERIALIZED (${seats}),
  counted AS MATERIALIZED (
    SELECT s.id, s.cohort_id, s.starts_at, e.ends_at, s.minutes, e.ends_at <= ${now} AS over, noon.at AS cut_at,
      round(date_part('epoch', noon.at - s.starts_at) / 60)::int AS before
    FROM live_session s JOIN cohort c ON c.id = s.cohort_id
      CROSS JOIN LATERAL (SELECT s.starts_at + make_interval(mins => s.minutes) AS ends_at) e
      CROSS JOIN LATERAL (
        SELECT ((s.starts_at AT TIME ZONE c.zone)::date + time '${noon}') AT TIME ZONE c.zone AS at) noon
    WHERE s.cohort_id IN (SELECT cohort_id FROM counted_seat) AND (s.cancelled_at IS NULL OR s.cancelled_at > ${known})
      AND (e.ends_at > ${now} OR EXISTS (
        SELECT FROM attendance_mark m WHERE m.session_id = s.id AND m.minutes > 0 AND m.marked_at <= ${known}))),
  half_day AS MATERIALIZED (
    SELECT counted.id AS session_id, part.* FROM counted
      CROSS JOIN LATERAL (SELECT least(before, minutes - before) >= ${shortest} AS cut) either_side
      CROSS JOIN LATERAL (
        SELECT 'morning' AS half, starts_at, before AS minutes WHERE cut
        UNION ALL SELECT 'afternoon', cut_at, minutes - before WHERE cut
        UNION ALL SELECT CASE WHEN minutes <= 2 * before THEN 'morning' ELSE 'afternoon' END, starts_at, minutes
          WHERE NOT cut) part),
  marked AS MATERIALIZED (
    SELECT enrolment_id, session_id, sum(minutes)::int AS present, sum(excused)::int AS excused
    FROM (
      SELECT DISTINCT ON (m.enrolment_id, m.session_id, m.half) m.enrolment_id, m.session_id, m.minutes,
        CASE WHEN m.justified THEN half_day.minutes - m.minutes ELSE 0 END AS excused
      FROM attendance_mark m JOIN half_day USING (session_id, half)
      WHERE m.enrolment_id IN (SELECT id FROM counted_seat) AND m.marked_at <= ${known}
        AND (m.kind <> 'absent' OR m.starts_at = half_day.starts_at)
      ORDER BY m.enrolment_id, m.session_id, m.half, m.marked_at DESC, m.id DESC) last
    GROUP BY enrolment_id, session_id)
  SELECT seat.id AS enrolment_id, counted.id AS session_id, counted.ends_at, counted.over, counted.minutes,
    CASE WHEN counted.over THEN coalesce(marked.present, 0) ELSE 0 END AS present,
    CASE WHEN counted.over THEN coalesce(marked.excused, 0) ELSE 0 END AS excused
  FROM counted_seat seat JOIN counted USING (cohort_id)
    LEFT JOIN marked ON marked.enrolment_id = seat.id AND marked.session_id = counted.id
  WHERE counted.ends_at >= seat.since ${ended ? `AND counted.ends_at <= coalesce(seat.until, 'infinity')` : ''}
    OR marked.present > 0`;

/** What a seat's live sessions come to, in minutes. */
export interface SeatAttendance {
  present: number;
  /** Of sessions that are over. */
  held: number;
  /** Of `held`, what she missed for a reason that a trainer holds to be good. */
  excused: number;
  /** Of sessions that are still to come or under way. */
  toCome: number;
}

/** SQL: `enrolment_id` and its `SeatAttendance`, a row for each seat that has sessions which count. */
export const seatMinutes = (asked: Asked): string => `
  SELECT enrolment_id, sum(present)::int AS present, coalesce(sum(minutes) FILTER (WHERE over), 0)::int AS held,
    sum(excused)::int AS excused, coalesce(sum(minutes) FILTER (WHERE NOT over), 0)::int AS "toCome"
  FROM (${countedSessions(asked)}) sessions GROUP BY enrolment_id`;
