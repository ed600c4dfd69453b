import { countedSessions, seatOpens, seatOpensAsOf } from '@tandem/cohorts';
import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { begunHandIns, latestHandIns } from '../hand-ins';

/** Numbers are milliseconds of the epoch. */
export interface BoardRow {
  enrolment_id: string;
  person_id: string;
  name: string;
  activated_at: Date;
  paused_at: Date | null;
  last_active_at: Date | null;
  onboarded: boolean;
  /** Lessons, and when. */
  completed: string[];
  completed_at: number[];
  /** Quizzes. */
  passed: string[];
  /** The earliest first. */
  failed: Array<[quizId: string, at: number]>;
  answered_at: number | null;
  /** The version of each work that counts, by assignment. */
  latest: Record<string, [decision: 'accepted' | 'returned' | null, at: number, reviewedAt: number | null]>;
  begun: string[];
  opens: Record<string, number>;
  /** Live sessions that are over and count for her, the earliest first; `present` and `excused` are minutes. */
  sessions: Array<[endsAt: number, minutes: number, present: number, excused: number]>;
  /** Pauses of her plan, and times in which her lessons were closed. */
  away: Array<{ from: number; until: number }>;
  certificate_code: string | null;
}

const ms = (instant: string) => `(date_part('epoch', ${instant}) * 1000)::bigint`;

/** How her seat stands now, or stood at $2. */
const seats = {
  now: `SELECT e.*, e.status AS stood, coalesce(e.paused_at, e.activated_at) AS stood_since FROM enrolment e
    WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused')`,
  past: `SELECT e.*, s.status AS stood, s.since AS stood_since FROM enrolment e CROSS JOIN LATERAL (
      SELECT status, since FROM enrolment_standing WHERE enrolment_id = e.id AND since <= $2 ORDER BY place DESC LIMIT 1) s
    WHERE e.cohort_id = $1 AND s.status IN ('active', 'paused')`,
};

/** Hardly anybody has a plan of her own: that of the cohort is written once. */
const opens = {
  now: `CASE WHEN EXISTS (SELECT FROM enrolment_release own WHERE own.enrolment_id = seat.id)
    THEN ${seatOpens('$1', 'seat.id')} ELSE ${seatOpens('$1', 'NULL')} END`,
  past: `CASE WHEN EXISTS (SELECT FROM release_change own WHERE own.subject_id = seat.id)
    THEN ${seatOpensAsOf('$1', 'seat.id', '$2::timestamptz')} ELSE ${seatOpensAsOf('$1', 'NULL', '$2::timestamptz')} END`,
};

const members = 'IN (SELECT person_id FROM seat)';

/**
 * $1 cohort, $2 nothing that is later counts, $3 now. Each table is read once for all members, since asking it for one after
 * the other costs several times as much.
 */
const sqlOf = (time: 'now' | 'past') => `
  WITH seat AS MATERIALIZED (
    SELECT e.id, e.person_id, p.name, p.last_seen_at, coalesce(e.activated_at, e.created_at) AS activated_at,
      CASE e.stood WHEN 'paused' THEN e.stood_since END AS paused_at, c.id AS cohort_id, c.course_id, c.zone
    FROM (${seats[time]}) e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id),
  lessons AS MATERIALIZED (
    SELECT person_id, max(greatest(opened_at, completed_at)) AS last_at,
      json_agg(lesson_id) FILTER (WHERE completed_at <= $2) AS completed,
      json_agg(${ms('completed_at')}) FILTER (WHERE completed_at <= $2) AS completed_at
    FROM lesson_progress WHERE person_id ${members} GROUP BY person_id),
  quizzes AS MATERIALIZED (
    SELECT person_id, max(coalesce(submitted_at, started_at)) AS last_at,
      ${ms('max(submitted_at) FILTER (WHERE submitted_at <= $2)')} AS answered_at,
      json_agg(quiz_id) FILTER (WHERE passed AND submitted_at <= $2) AS passed,
      json_agg(json_build_array(quiz_id, ${ms('submitted_at')}) ORDER BY submitted_at)
        FILTER (WHERE NOT passed AND submitted_at <= $2) AS failed
    FROM quiz_attempt WHERE person_id ${members} GROUP BY person_id),
  works AS MATERIALIZED (
    SELECT person_id, json_object_agg(assignment_id, json_build_array(
      decision, ${ms('submitted_at')}, ${ms('reviewed_at')})) AS latest
    FROM (${latestHandIns(members, '$2::timestamptz')}) w GROUP BY person_id),
  begun AS MATERIALIZED (
    SELECT person_id, json_agg(assignment_id) AS begun FROM (${begunHandIns(members)}) b GROUP BY person_id),
  attended AS MATERIALIZED (
    SELECT enrolment_id AS id,
      json_agg(json_build_array(${ms('ends_at')}, minutes, present, excused) ORDER BY ends_at, session_id) AS sessions
    FROM (${countedSessions({
      seats: 'SELECT id, cohort_id, activated_at AS since FROM seat',
      now: '$3::timestamptz',
      known: '$2::timestamptz',
    })}) counted
    WHERE over GROUP BY enrolment_id),
  apart AS MATERIALIZED (
    SELECT id, json_agg(json_build_object('from', ${ms('begins')}, 'until', ${ms('ends')})) AS away
    FROM (
      SELECT seat.id, s.from_day::timestamp AT TIME ZONE zone AS begins,
        least(s.from_day + s.days, CASE WHEN s.ended_on::timestamp AT TIME ZONE zone <= $2 THEN s.ended_on END)::timestamp
          AT TIME ZONE zone AS ends
      FROM seat JOIN enrolment_shift s ON s.enrolment_id = seat.id WHERE s.kind = 'pause' AND s.created_at <= $2
      UNION ALL
      SELECT id, since, next FROM (
        SELECT seat.id, h.status, h.since, lead(h.since) OVER (PARTITION BY seat.id ORDER BY h.place) AS next
        FROM seat JOIN enrolment_standing h ON h.enrolment_id = seat.id) h
      WHERE status = 'paused' AND next <= $2) span
    GROUP BY id)
  SELECT seat.id AS enrolment_id, seat.person_id, seat.name, seat.activated_at, seat.paused_at,
    greatest(lessons.last_at, quizzes.last_at, seat.last_seen_at) AS last_active_at,
    EXISTS (SELECT FROM onboarding o WHERE o.person_id = seat.person_id AND o.done_at IS NOT NULL) AS onboarded,
    coalesce(lessons.completed, '[]') AS completed, coalesce(lessons.completed_at, '[]') AS completed_at,
    quizzes.answered_at::float, coalesce(quizzes.passed, '[]') AS passed, coalesce(quizzes.failed, '[]') AS failed,
    coalesce(works.latest, '{}') AS latest, coalesce(begun.begun, '[]') AS begun,
    ${opens[time]} AS opens, coalesce(attended.sessions, '[]') AS sessions, coalesce(apart.away, '[]') AS away,
    (SELECT x.code FROM certificate x WHERE x.person_id = seat.person_id AND x.course_id = seat.course_id
       AND x.issued_at <= $2 AND (x.revoked_at IS NULL OR x.revoked_at > $2::timestamptz)
     ORDER BY x.issued_at DESC LIMIT 1) AS certificate_code
  FROM seat LEFT JOIN lessons USING (person_id) LEFT JOIN quizzes USING (person_id) LEFT JOIN works USING (person_id)
    LEFT JOIN begun USING (person_id) LEFT JOIN attended USING (id) LEFT JOIN apart USING (id)
  ORDER BY seat.name, seat.person_id`;

const statements = { now: sqlOf('now'), past: sqlOf('past') };

/**
 * All that a board says of the members of a cohort, in one statement. The caller knows that the cohort is within reach.
 * @param at the instant that it is asked for @param past only what was known then, else all that is known now
 */
export function boardFacts(
  dataSource: DataSource,
  cohortId: string,
  at: Date,
  { past }: { past: boolean },
): Promise<BoardRow[]> {
  const time = past ? 'past' : 'now';
  const values = [cohortId, past ? at : 'infinity', at];
  return preparedQuery<BoardRow>(dataSource, `board-facts-${time}`, statements[time], values);
}
