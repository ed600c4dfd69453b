import { CourseLibrary } from '@tandem/catalogue';
import { scopeValues, seatAttendance, withinScope } from '@tandem/cohorts';
import type { CertificateEnd } from '@tandem/contracts';
import { preparedQuery, type Actor } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { handInsSql, type HandInsRow } from './hand-ins';
import {
  completionFrom,
  seatedAt,
  shownFirst,
  toCertificationFacts,
  type CertificationRow,
} from './learner-facts';
import type { HerCompletion } from './rules/criteria-for-her';

/** The last certificate of a person for a course, whatever has become of it. */
export interface LastCertificate {
  code: string;
  issued_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  revoked_reason: CertificateEnd | null;
}

export interface RosterEntry {
  personId: string;
  name: string;
  cohort: { id: string; name: string };
  courseId: string;
  courseSlug: string;
  /** At that cohort. Released: she stands there by a certificate alone. */
  seat: 'active' | 'paused' | 'released';
  /** In any cohort of the course. */
  seated: boolean;
  completion: HerCompletion;
  certificate: LastCertificate | null;
}

interface Row extends CertificationRow, HandInsRow {
  person_id: string;
  name: string;
  course_id: string;
  seat: RosterEntry['seat'];
  certificate: LastCertificate | null;
}

/** SQL: whether a seat puts her on the list, `e` being the enrolment: it is hers, or a certificate was issued to her there. */
export const holdsOrHeld = (e: string): string =>
  `(${e}.status IN ('active', 'paused') OR EXISTS (SELECT FROM certificate held WHERE held.enrolment_id = ${e}.id))`;

/**
 * Whoever has several seats in a course stands once at each of its cohorts, and once where all are read; what is said of her
 * comes from all her seats, so that it is the same everywhere.
 */
const sql = `
  SELECT seat.*, p.name, ${seatedAt('seat.person_id', 'seat.course_id')} AS seated_at,
    '{}'::json AS opens, '{}'::text[] AS started, NULL AS last_opened,
    '{}'::text[] AS tried, '{}'::text[] AS open, NULL AS certificate_code, progress.*,
    ARRAY(SELECT DISTINCT q.quiz_id::text FROM quiz_attempt q WHERE q.person_id = seat.person_id AND q.passed) AS passed,
    ${handInsSql('seat.person_id')},
    ${seatAttendance('seat.person_id', 'seat.course_id', '$4')} AS attendance,
    (SELECT to_json(x) FROM (SELECT code, issued_at, expires_at, revoked_at, revoked_reason FROM certificate
       WHERE person_id = seat.person_id AND course_id = seat.course_id
       ORDER BY revoked_at IS NULL DESC, issued_at DESC, id DESC LIMIT 1) x) AS certificate
  FROM (
    SELECT DISTINCT ON (e.person_id, c.course_id) e.person_id, e.id AS enrolment_id, c.course_id, c.id AS cohort_id,
      c.name AS cohort_name, c.zone, c.starts_on::text, c.ends_on::text, NULL::float AS paused_at,
      e.status AS seat
    FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE ${holdsOrHeld('e')} AND ${withinScope('c', 1, 2)} AND ($3::uuid IS NULL OR c.id = $3)
    ORDER BY e.person_id, c.course_id, ${shownFirst('$4')}) seat
  JOIN person p ON p.id = seat.person_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(l.lesson_id::text), '{}') AS completed,
      coalesce(array_agg(date_part('epoch', l.completed_at) * 1000), '{}') AS completed_at
    FROM lesson_progress l WHERE l.person_id = seat.person_id AND l.completed_at IS NOT NULL) progress
  ORDER BY p.name, p.id`;

/**
 * Where everybody within the caller's reach stands on the way to her certificate, by the rule that issues it: one
 * statement, so that whatever is counted of it agrees.
 * @param cohortId null for all cohorts
 */
export async function certificationRoster(
  dataSource: DataSource,
  library: CourseLibrary,
  actor: Actor,
  cohortId: string | null,
  now: Date,
): Promise<RosterEntry[]> {
  const rows = await preparedQuery<Row>(dataSource, 'certification-roster', sql, [
    ...scopeValues(actor),
    cohortId,
    now,
  ]);
  return rows.map((row) => {
    const course = library.byIdOrFail(row.course_id);
    return {
      personId: row.person_id,
      name: row.name,
      cohort: { id: row.cohort_id, name: row.cohort_name },
      courseId: course.id,
      courseSlug: course.slug,
      seat: row.seat,
      seated: row.seated_at.length > 0,
      completion: completionFrom(course, toCertificationFacts(row)),
      certificate: row.certificate,
    };
  });
}
