import type { PastVersion, PublishedCourse } from '@tandem/catalogue';
import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { acceptedOf, handInsSql, toHandIns, type HandIns, type HandInsRow } from './hand-ins';
import { criteriaForHer, type HerCompletion } from './rules/criteria-for-her';
import { keptOf } from './rules/kept-modules';

export interface Seat {
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  zone: string;
  startsOn: string;
  endsOn: string;
  /** Milliseconds of the epoch. */
  activatedAt: number;
  /** Since when it is paused for want of payment, in milliseconds of the epoch; null while it is not. */
  pausedAt: number | null;
  /** Milliseconds of the epoch by module. */
  opens: Readonly<Record<string, number>>;
}

/** What a course's screens need to know of one person, read in one round trip. */
export interface LearnerFacts {
  /** Her seat in a cohort of the course; the latest when she has several; null for prospects. */
  seat: Seat | null;
  /** Milliseconds of the epoch by lesson. */
  completed: ReadonlyMap<string, number>;
  started: ReadonlySet<string>;
  lastOpened: string | null;
  passedQuizzes: ReadonlySet<string>;
  triedQuizzes: ReadonlySet<string>;
  openQuizzes: ReadonlySet<string>;
}

/** The same, with what else counts for the certificate. */
export interface CertificationFacts extends LearnerFacts {
  handIns: HandIns;
  certificateCode: string | null;
}

export interface SeatRow {
  enrolment_id: string | null;
  cohort_id: string;
  cohort_name: string;
  zone: string;
  starts_on: string;
  ends_on: string;
  seated_at: number;
  paused_at: number | null;
  opens: Record<string, number>;
}

interface FactsRow extends SeatRow {
  completed: string[];
  completed_at: number[];
  started: string[];
  last_opened: string | null;
  passed: string[];
  tried: string[];
  open: string[];
}

export interface CertificationRow extends FactsRow, HandInsRow {
  certificate_code: string | null;
}

/**
 * Her seat of the cohort that starts last, one that is open before one that is paused: what another order pays for stays hers.
 * $1 person, $2 course; `e` is the enrolment, `c` the cohort.
 */
export const latestSeat = `
  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
  WHERE e.person_id = $1 AND e.status IN ('active', 'paused') AND c.course_id = $2
  ORDER BY e.status, c.starts_on DESC LIMIT 1`;

/** One row, or none. $1 person, $2 course */
export const seatSql = `
  SELECT e.id AS enrolment_id, c.id AS cohort_id, c.name AS cohort_name, c.zone, c.starts_on::text, c.ends_on::text,
    date_part('epoch', e.activated_at) * 1000 AS seated_at,
    CASE e.status WHEN 'paused' THEN date_part('epoch', coalesce(e.paused_at, e.activated_at)) * 1000 END AS paused_at,
    (SELECT coalesce(json_object_agg(r.module_id, extract(epoch FROM r.opens_at) * 1000), '{}')
     FROM cohort_release r WHERE r.cohort_id = c.id) AS opens
  ${latestSeat}`;

/** `more` adds columns, which may use those of `seat`. */
const factsSql = (more = '') => `
  SELECT seat.*, progress.*, quizzes.* ${more}
  FROM (SELECT) one
  LEFT JOIN LATERAL (${seatSql}) seat ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(lesson_id::text) FILTER (WHERE completed_at IS NOT NULL), '{}') AS completed,
      coalesce(array_agg(date_part('epoch', completed_at) * 1000)
        FILTER (WHERE completed_at IS NOT NULL), '{}') AS completed_at,
      coalesce(array_agg(lesson_id::text) FILTER (WHERE completed_at IS NULL), '{}') AS started,
      (array_agg(lesson_id::text ORDER BY opened_at DESC))[1] AS last_opened
    FROM lesson_progress WHERE person_id = $1) progress
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE passed), '{}') AS passed,
      coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE submitted_at IS NOT NULL), '{}') AS tried,
      coalesce(array_agg(DISTINCT quiz_id::text) FILTER (WHERE submitted_at IS NULL), '{}') AS open
    FROM quiz_attempt WHERE person_id = $1) quizzes`;

export const certificationSql = (more = '') =>
  factsSql(`,
    ${handInsSql('$1', 'seat.enrolment_id')},
    (SELECT code FROM certificate x WHERE x.person_id = $1 AND x.course_id = $2 AND x.revoked_at IS NULL
     ORDER BY issued_at DESC LIMIT 1) AS certificate_code ${more}`);

const statements = { facts: factsSql(), certification: certificationSql() };

/** Her seat alone. @param personId null without a session */
export async function findSeat(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
): Promise<Seat | null> {
  if (personId === null) return null;
  const [row] = await preparedQuery<SeatRow>(dataSource, 'learner-seat', seatSql, [personId, course.id]);
  return row ? toSeat(row) : null;
}

/** @param personId null for a caller without a session */
export async function learnerFacts(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
): Promise<LearnerFacts> {
  if (personId === null) return nobody;
  const values = [personId, course.id];
  const [row] = await preparedQuery<FactsRow>(dataSource, 'learner-facts', statements.facts, values);
  return toFacts(row!);
}

export async function certificationFacts(
  dataSource: DataSource,
  personId: string,
  course: PublishedCourse,
): Promise<CertificationFacts> {
  const { certification } = statements;
  const values = [personId, course.id];
  const [row] = await preparedQuery<CertificationRow>(
    dataSource,
    'certification-facts',
    certification,
    values,
  );
  return toCertificationFacts(row!);
}

export function toCertificationFacts(row: CertificationRow): CertificationFacts {
  return { ...toFacts(row), handIns: toHandIns(row), certificateCode: row.certificate_code };
}

function toFacts(row: FactsRow): LearnerFacts {
  return {
    seat: toSeat(row),
    completed: new Map(row.completed.map((lessonId, index) => [lessonId, row.completed_at[index]!])),
    started: new Set(row.started),
    lastOpened: row.last_opened,
    passedQuizzes: new Set(row.passed),
    triedQuizzes: new Set(row.tried),
    openQuizzes: new Set(row.open),
  };
}

/** The checklist of the certificate for what was read of her, by the criteria that apply to her. */
export function completionFrom(course: PublishedCourse, facts: CertificationFacts): HerCompletion {
  return criteriaForHer(
    { number: course.number, outline: course.content },
    facts.seat && versionAt(course, facts.seat.activatedAt),
    {
      completedLessons: facts.completed,
      passedQuizzes: facts.passedQuizzes,
      acceptedAssignments: acceptedOf(facts.handIns),
    },
    (moduleId) => keptOf(course, moduleId, facts),
  );
}

/** The version that was current at an instant, the first one before; null for the present one. */
function versionAt(course: PublishedCourse, instant: number): PastVersion | null {
  return course.past.find(({ until }) => instant < until) ?? null;
}

/** Null for a row whose join found no seat. */
export function toSeat(row: SeatRow): Seat | null {
  if (row.enrolment_id === null) return null;
  return {
    enrolmentId: row.enrolment_id,
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    zone: row.zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    activatedAt: Math.round(row.seated_at),
    pausedAt: row.paused_at === null ? null : Math.round(row.paused_at),
    opens: row.opens,
  };
}

export const nobody: LearnerFacts = {
  seat: null,
  completed: new Map(),
  started: new Set(),
  lastOpened: null,
  passedQuizzes: new Set(),
  triedQuizzes: new Set(),
  openQuizzes: new Set(),
};
