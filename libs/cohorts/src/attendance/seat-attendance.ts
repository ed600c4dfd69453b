import { seatedSince, seatMinutes } from './counted-sessions';

/**
 * SQL: an array of `SeatAttendance` as JSON, one for each of her seats in a course that has live sessions.
 * @param person, course expressions of their ids @param now parameter of the academy's time
 */
export const seatAttendance = (person: string, course: string, now: string): string => `
  (SELECT coalesce(json_agg(a), '[]') FROM (
     SELECT present, held, excused, "toCome" FROM (${seatMinutes({
       seats: `SELECT e.id, e.cohort_id, ${seatedSince} AS since FROM enrolment e JOIN cohort oc ON oc.id = e.cohort_id
         WHERE e.person_id = ${person} AND oc.course_id = ${course} AND e.status IN ('active', 'paused')`,
       now,
     })}) m) a)`;
