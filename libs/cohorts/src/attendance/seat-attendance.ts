/** What of a seat's live sessions counts for a certificate, in minutes. */
export interface SeatAttendance {
  present: number;
  /** Of sessions that are over. */
  held: number;
  /** Of `held`, what she missed for a reason that a trainer holds to be good. */
  excused: number;
  /** Of sessions that are still to come. */
  toCome: number;
}

/**
 * SQL: an array of `SeatAttendance` as JSON, one for each of her seats in a course. Sessions count as in `attendanceHours`,
 * but a past one at which nobody was noted to be present: there, no attendance was kept.
 *
 * @param person, course expressions of their ids @param now parameter of the academy's time
 */
export const seatAttendance = (person: string, course: string, now: string): string => `
  (SELECT coalesce(json_agg(a), '[]') FROM (
     SELECT coalesce(sum(s.present), 0) AS present,
       coalesce(sum(s.minutes) FILTER (WHERE s.over), 0) AS held,
       coalesce(sum(s.excused) FILTER (WHERE s.over), 0) AS excused,
       coalesce(sum(s.minutes) FILTER (WHERE NOT s.over), 0) AS "toCome"
     FROM enrolment o JOIN cohort oc ON oc.id = o.cohort_id
     LEFT JOIN LATERAL (
       SELECT l.minutes, l.ends_at <= ${now} AS over, coalesce(mine.present, 0) AS present, coalesce(mine.excused, 0) AS excused
       FROM (SELECT id, minutes, starts_at + make_interval(mins => minutes) AS ends_at FROM live_session
             WHERE cohort_id = oc.id AND cancelled_at IS NULL) l
       LEFT JOIN LATERAL (
         SELECT sum(last.minutes)::int AS present,
           round(sum(extract(epoch FROM last.ends_at - last.starts_at) / 60 - last.minutes) FILTER (WHERE last.justified))::int AS excused
         FROM (SELECT DISTINCT ON (m.half) m.minutes, m.justified, m.starts_at, m.ends_at FROM attendance_mark m
               WHERE m.enrolment_id = o.id AND m.session_id = l.id ORDER BY m.half, m.marked_at DESC, m.id DESC) last) mine ON true
       WHERE (l.ends_at >= o.activated_at OR mine.present > 0)
         AND (l.ends_at > ${now} OR EXISTS (SELECT FROM attendance_mark m WHERE m.session_id = l.id AND m.minutes > 0))) s ON true
     WHERE o.person_id = ${person} AND oc.course_id = ${course} AND o.status IN ('active', 'paused')
     GROUP BY o.id) a)`;
