import type { PastVersion, PublishedCourse } from '@tandem/catalogue';
import { decidedFor, seatAttendance, seatOpens, type Decided, type SeatAttendance } from '@tandem/cohorts';
import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { acceptedOf, handInsSql, toHandIns, type HandIns, type HandInsRow } from './hand-ins';
import { criteriaForHer, type HerCompletion } from './rules/criteria-for-her';
import { keptOf } from './rules/kept-modules';

/**
 * Her seats in a course as one. The cohort is the one that she sees on screen: that which is running, else the next, else the
 * last; one that is open before one that is paused, for what another order pays for stays hers.
 */
export interface Seat {
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  zone: string;
  startsOn: string;
  endsOn: string;
  /** When she got each of her seats, the first one first, in milliseconds of the epoch. */
  activatedAt: readonly number[];
  /** Since when it is paused for want of payment, in milliseconds of the epoch; null while it is not. */
  pausedAt: number | null;
  /** Of those that count: the ones that are open, or all where none is. */
  opens: readonly Opens[];
}

/** When a seat opens modules, and lessons that have a time of their own, in milliseconds of the epoch. */
export type Opens = Readonly<Record<string, number>>;

/** What a course's screens need to know of one person, read in one round trip. */
export interface LearnerFacts {
  /** Null for prospects. */
  seat: Seat | null;
  /** Milliseconds of the epoch by lesson. */
  completed: ReadonlyMap<string, number>;
  started: ReadonlySet<string>;
  lastOpened: string | null;
  passedQuizzes: ReadonlySet<string>;
  triedQuizzes: ReadonlySet<string>;
  openQuizzes: ReadonlySet<string>;
  /** Assignments that she has begun or handed in. */
  begunWorks: ReadonlySet<string>;
  /** For her plan, by her seat on screen. */
  decided: readonly Decided[];
}

/** The same, with what else counts for the certificate. */
export interface CertificationFacts extends LearnerFacts {
  handIns: HandIns;
  attendance: readonly SeatAttendance[];
  /** Of the one that is valid. */
  certificateCode: string | null;
}

export interface SeatRow {
  enrolment_id: string | null;
  cohort_id: string;
  cohort_name: string;
  zone: string;
  starts_on: string;
  ends_on: string;
  seated_at: number[];
  paused_at: number | null;
  opens: Opens[];
}

interface FactsRow extends SeatRow {
  completed: string[];
  completed_at: number[];
  started: string[];
  last_opened: string | null;
  passed: string[];
  tried: string[];
  open: string[];
  works: string[];
  decided: Decided[];
}

export interface CertificationRow extends FactsRow, HandInsRow {
  certificate_code: string | null;
  attendance: SeatAttendance[];
}

/** SQL: of several seats that of the cohort which runs at an instant first, else the next, else the last. */
export const runningFirst = (at: string): string => {
  const today = `(${at}::timestamptz AT TIME ZONE c.zone)::date`;
  return `CASE WHEN ${today} BETWEEN c.starts_on AND c.ends_on THEN 0 WHEN c.starts_on > ${today} THEN 1 ELSE 2 END,
    abs(c.starts_on - ${today}), e.id`;
};

/** SQL: of several seats the one on screen first, `e` being an enrolment, `c` its cohort. @param now of the academy's time */
export const shownFirst = (now: string): string => `e.status, ${runningFirst(now)}`;

/** SQL: when she got each of her seats in a course, an array. */
export const seatedAt = (person: string, course: string): string => `ARRAY(
  SELECT date_part('epoch', o.activated_at) * 1000 FROM enrolment o JOIN cohort oc ON oc.id = o.cohort_id
  WHERE o.person_id = ${person} AND oc.course_id = ${course} AND o.status IN ('active', 'paused') ORDER BY 1)`;

/** One row, or none. $1 person, $2 course @param now parameter of the academy's time */
export const seatSql = (now: string): string => `
  SELECT e.id AS enrolment_id, c.id AS cohort_id, c.name AS cohort_name, c.zone, c.starts_on::text, c.ends_on::text,
    ${seatedAt('$1', '$2')} AS seated_at,
    CASE e.status WHEN 'paused' THEN date_part('epoch', coalesce(e.paused_at, e.activated_at)) * 1000 END AS paused_at,
    (SELECT json_agg(${seatOpens('oc.id', 'o.id')}) FROM enrolment o JOIN cohort oc ON oc.id = o.cohort_id
     WHERE o.person_id = $1 AND oc.course_id = $2 AND o.status = e.status) AS opens
  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
  WHERE e.person_id = $1 AND e.status IN ('active', 'paused') AND c.course_id = $2
  ORDER BY ${shownFirst(now)} LIMIT 1`;

/** `more` adds columns, which may use those of `seat`. $1 person, $2 course, $3 now */
const factsSql = (more = '') => `
  SELECT seat.*, progress.*, quizzes.*, ARRAY(
    SELECT w.assignment_id::text FROM submission w JOIN enrolment o ON o.id = w.enrolment_id WHERE o.person_id = $1
    UNION SELECT subject_id::text FROM draft WHERE person_id = $1 AND subject = 'submission' AND text <> '') AS works,
    ${decidedFor('seat.enrolment_id')} AS decided ${more}
  FROM (SELECT) one
  LEFT JOIN LATERAL (${seatSql('$3')}) seat ON true
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
    ${handInsSql('$1')},
    ${seatAttendance('$1', '$2', '$3')} AS attendance,
    (SELECT code FROM certificate x WHERE x.person_id = $1 AND x.course_id = $2 AND x.revoked_at IS NULL
       AND (x.expires_at IS NULL OR x.expires_at > $3)
     ORDER BY issued_at DESC LIMIT 1) AS certificate_code ${more}`);

const statements = { seat: seatSql('$3'), facts: factsSql(), certification: certificationSql() };

/** Her seat alone. @param personId null without a session */
export async function findSeat(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  now: Date,
): Promise<Seat | null> {
  if (personId === null) return null;
  const [row] = await preparedQuery<SeatRow>(dataSource, 'learner-seat', statements.seat, [
    ...[personId, course.id, now],
  ]);
  return row ? toSeat(row) : null;
}

/** @param personId null for a caller without a session */
export async function learnerFacts(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  now: Date,
): Promise<LearnerFacts> {
  if (personId === null) return nobody;
  const values = [personId, course.id, now];
  const [row] = await preparedQuery<FactsRow>(dataSource, 'learner-facts', statements.facts, values);
  return toFacts(row!);
}

export async function certificationFacts(
  dataSource: DataSource,
  personId: string,
  course: PublishedCourse,
  now: Date,
): Promise<CertificationFacts> {
  const { certification } = statements;
  const values = [personId, course.id, now];
  const [row] = await preparedQuery<CertificationRow>(
    dataSource,
    'certification-facts',
    certification,
    values,
  );
  return toCertificationFacts(row!);
}

export function toCertificationFacts(row: CertificationRow): CertificationFacts {
  return {
    ...toFacts(row),
    handIns: toHandIns(row),
    attendance: row.attendance,
    certificateCode: row.certificate_code,
  };
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
    begunWorks: new Set(row.works),
    decided: row.decided,
  };
}

/** The checklist of the certificate for what was read of her, by the criteria that apply to her. */
export function completionFrom(course: PublishedCourse, facts: CertificationFacts): HerCompletion {
  return criteriaForHer(
    { number: course.number, outline: course.content },
    versionsAt(course, facts.seat?.activatedAt ?? []),
    {
      completedLessons: facts.completed,
      passedQuizzes: facts.passedQuizzes,
      acceptedAssignments: acceptedOf(facts.handIns),
      attendance: facts.attendance,
    },
    (moduleId) => keptOf(course, moduleId, facts),
  );
}

/** Past versions that were current at one of the instants, or the first one after it. */
function versionsAt(course: PublishedCourse, instants: readonly number[]): PastVersion[] {
  const found = instants.map((instant) => course.past.find(({ until }) => instant < until));
  return course.past.filter((version) => found.includes(version));
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
    activatedAt: row.seated_at.map(Math.round),
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
  begunWorks: new Set(),
  decided: [],
};
