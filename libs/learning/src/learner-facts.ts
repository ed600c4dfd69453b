import type { PublishedCourse } from '@tandem/catalogue';
import { releaseTimes } from '@tandem/cohorts';
import type { FinalCase, LessonAccess } from '@tandem/contracts';
import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { moduleAccess } from './rules/module-access';

export interface Seat {
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  zone: string;
  startsOn: string;
  endsOn: string;
  /** Milliseconds of the epoch by module slug. */
  opens: ReadonlyMap<string, number>;
}

/** All that a course's screens need to know of one person, read in one round trip. */
export interface LearnerFacts {
  /** Her seat in a cohort of the course; the latest when she has several; null for prospects. */
  seat: Seat | null;
  completed: ReadonlySet<string>;
  started: ReadonlySet<string>;
  lastOpened: string | null;
  passedQuizzes: ReadonlySet<string>;
  triedQuizzes: ReadonlySet<string>;
  openQuizzes: ReadonlySet<string>;
  finalCase: FinalCase['status'] | null;
  certificateCode: string | null;
}

export interface FactsRow {
  enrolment_id: string | null;
  cohort_id: string;
  cohort_name: string;
  zone: string;
  starts_on: string;
  ends_on: string;
  release_plan: string;
  final_case: FinalCase['status'] | null;
  certificate_code: string | null;
  completed: string[];
  started: string[];
  last_opened: string | null;
  passed: string[];
  tried: string[];
  open: string[];
}

/** $1 person, $2 course. `more` adds columns that may use `seat`. */
export const factsSql = (more = '') => `
  SELECT seat.*, progress.*, quizzes.*,
    (SELECT f.status FROM final_case f WHERE f.enrolment_id = seat.enrolment_id) AS final_case,
    (SELECT code FROM certificate x WHERE x.person_id = $1 AND x.course_id = $2 AND x.revoked_at IS NULL
     ORDER BY issued_at DESC LIMIT 1) AS certificate_code ${more}
  FROM (SELECT) one
  LEFT JOIN LATERAL (
    SELECT e.id AS enrolment_id, c.id AS cohort_id, c.name AS cohort_name, c.zone, c.starts_on::text, c.ends_on::text,
      c.release_plan::text
    FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.person_id = $1 AND e.status = 'active' AND c.course_id = $2
    ORDER BY c.starts_on DESC LIMIT 1) seat ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(lesson_id::text) FILTER (WHERE completed_at IS NOT NULL), '{}') AS completed,
      coalesce(array_agg(lesson_id::text) FILTER (WHERE completed_at IS NULL), '{}') AS started,
      (array_agg(lesson_id::text ORDER BY opened_at DESC))[1] AS last_opened
    FROM lesson_progress WHERE person_id = $1) progress
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE passed), '{}') AS passed,
      coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE submitted_at IS NOT NULL), '{}') AS tried,
      coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE submitted_at IS NULL), '{}') AS open
    FROM quiz_attempt WHERE person_id = $1) quizzes`;

const sql = factsSql();

/** @param personId null for a caller without a session */
export async function learnerFacts(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
): Promise<LearnerFacts> {
  if (personId === null) return nobody;
  const [row] = await preparedQuery<FactsRow>(dataSource, 'learner-facts', sql, [personId, course.id]);
  return toFacts(row!);
}

export function toFacts(row: FactsRow): LearnerFacts {
  return {
    seat: row.enrolment_id === null ? null : toSeat(row, row.enrolment_id),
    completed: new Set(row.completed),
    started: new Set(row.started),
    lastOpened: row.last_opened,
    passedQuizzes: new Set(row.passed),
    triedQuizzes: new Set(row.tried),
    openQuizzes: new Set(row.open),
    finalCase: row.final_case,
    certificateCode: row.certificate_code,
  };
}

/** Whether a module is open to her, with the reason. */
export function accessOf(
  module: { free: boolean; slug: string },
  facts: LearnerFacts,
  now: Date,
): LessonAccess {
  return moduleAccess(module, facts.seat ? facts.seat.opens.get(module.slug) : null, now);
}

function toSeat(row: FactsRow, enrolmentId: string): Seat {
  return {
    enrolmentId,
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    zone: row.zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    opens: releaseTimes(row.starts_on, row.zone, row.release_plan),
  };
}

const nobody: LearnerFacts = {
  seat: null,
  completed: new Set(),
  started: new Set(),
  lastOpened: null,
  passedQuizzes: new Set(),
  triedQuizzes: new Set(),
  openQuizzes: new Set(),
  finalCase: null,
  certificateCode: null,
};
