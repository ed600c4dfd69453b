import type { CourseOutline, PublishedCourse } from '@tandem/catalogue';
import { countedSessions, seatOpens, seatOpensAsOf } from '@tandem/cohorts';
import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { begunHandIns, latestHandIns } from '../hand-ins';
import type { Known } from '../rules/kept-modules';

/** As the statement gives it; numbers are milliseconds of the epoch. */
interface Row {
  enrolment_id: string;
  person_id: string;
  name: string;
  activated_at: Date;
  paused_at: Date | null;
  last_active_at: Date | null;
  onboarded: boolean;
  /** A digit for each lesson that was asked about, 1 for those that she has completed. */
  completed: string | null;
  /** By lesson, of those whose time was asked for. */
  times: Record<string, number> | null;
  /** When she completed a lesson last, of any course. */
  completed_at: number | null;
  /** Quizzes. */
  passed: string[];
  /** By quiz that she has not passed, the earliest first. */
  failed: Record<string, number[]>;
  answered_at: number | null;
  /** The version of each work that counts, by assignment. */
  latest: Record<string, [decision: 'accepted' | 'returned' | null, at: number, reviewedAt: number | null]>;
  begun: string[];
  opens: string;
  /** Minutes of the live sessions that are over and count for her, and of her presence. */
  held: number;
  present: number;
  /** The end of the last one that she came to. */
  attended_at: number | null;
  /** Those that she did not come to, the earliest first. */
  missed: Array<[endsAt: number, excused: boolean]>;
  /** Pauses of her plan, and times in which her lessons were closed. */
  away: Array<{ from: number; until: number }>;
  certificate_code: string | null;
}

/** What a board says of one member. */
export interface BoardRow extends Omit<Row, 'completed' | 'times' | 'opens'> {
  /** Lessons of the outline. */
  completed: Known;
  /** Lessons that earlier versions of the course asked for, and when. */
  times: ReadonlyMap<string, number>;
  /** By module or lesson. */
  opens: Readonly<Record<string, number>>;
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
 * $1 cohort, $2 nothing that is later counts, $3 now, $4 lessons asked about, $5 lessons whose time is asked for. Each table is
 * read once for all members, since asking it for one after the other costs several times as much; and what is said of hundreds
 * is said shortly, since writing and reading it costs more than finding it.
 */
const sqlOf = (time: 'now' | 'past') => `
  WITH seat AS MATERIALIZED (
    SELECT e.id, e.person_id, p.name, p.last_seen_at, coalesce(e.activated_at, e.created_at) AS activated_at,
      CASE e.stood WHEN 'paused' THEN e.stood_since END AS paused_at, c.id AS cohort_id, c.course_id, c.zone
    FROM (${seats[time]}) e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id),
  lesson AS MATERIALIZED (
    SELECT id, set_bit(repeat('0', cardinality($4::uuid[]))::varbit, place::int - 1, 1) AS digits
    FROM unnest($4::uuid[]) WITH ORDINALITY AS asked (id, place)),
  lessons AS MATERIALIZED (
    SELECT person_id, max(greatest(opened_at, completed_at)) AS last_at,
      ${ms('max(completed_at) FILTER (WHERE completed_at <= $2)')} AS completed_at,
      bit_or(digits) FILTER (WHERE completed_at <= $2) AS completed,
      json_object_agg(lesson_id, ${ms('completed_at')})
        FILTER (WHERE completed_at <= $2 AND lesson_id = ANY ($5::uuid[])) AS times
    FROM lesson_progress LEFT JOIN lesson ON lesson.id = lesson_id WHERE person_id ${members} GROUP BY person_id),
  quizzes AS MATERIALIZED (
    SELECT person_id, max(last_at) AS last_at, ${ms('max(answered_at)')} AS answered_at,
      json_agg(quiz_id) FILTER (WHERE passed) AS passed,
      json_object_agg(quiz_id, (SELECT json_agg(${ms('at')} ORDER BY at) FROM unnest(failed) at))
        FILTER (WHERE NOT passed) AS failed
    FROM (
      SELECT person_id, quiz_id, max(coalesce(submitted_at, started_at)) AS last_at,
        max(submitted_at) FILTER (WHERE submitted_at <= $2) AS answered_at,
        bool_or(passed) FILTER (WHERE submitted_at <= $2) AS passed,
        array_agg(submitted_at) FILTER (WHERE submitted_at <= $2 AND NOT passed) AS failed
      FROM quiz_attempt WHERE person_id ${members} GROUP BY person_id, quiz_id) quiz
    GROUP BY person_id),
  works AS MATERIALIZED (
    SELECT person_id, json_object_agg(assignment_id, json_build_array(
      decision, ${ms('submitted_at')}, ${ms('reviewed_at')})) AS latest
    FROM (${latestHandIns(members, '$2::timestamptz')}) w GROUP BY person_id),
  begun AS MATERIALIZED (
    SELECT person_id, json_agg(assignment_id) AS begun FROM (${begunHandIns(members)}) b GROUP BY person_id),
  attended AS MATERIALIZED (
    SELECT enrolment_id AS id, sum(minutes)::int AS held, sum(present)::int AS present,
      ${ms('max(ends_at) FILTER (WHERE present > 0)')} AS attended_at,
      json_agg(json_build_array(${ms('ends_at')}, excused >= minutes) ORDER BY ends_at) FILTER (WHERE present = 0) AS missed
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
    lessons.completed, lessons.times, lessons.completed_at::float,
    quizzes.answered_at::float, coalesce(quizzes.passed, '[]') AS passed, coalesce(quizzes.failed, '{}') AS failed,
    coalesce(works.latest, '{}') AS latest, coalesce(begun.begun, '[]') AS begun,
    (${opens[time]})::text AS opens, coalesce(attended.held, 0) AS held, coalesce(attended.present, 0) AS present,
    attended.attended_at::float, coalesce(attended.missed, '[]') AS missed, coalesce(apart.away, '[]') AS away,
    (SELECT x.code FROM certificate x WHERE x.person_id = seat.person_id AND x.course_id = seat.course_id
       AND x.issued_at <= $2 AND (x.revoked_at IS NULL OR x.revoked_at > $2::timestamptz)
     ORDER BY x.issued_at DESC LIMIT 1) AS certificate_code
  FROM seat LEFT JOIN lessons USING (person_id) LEFT JOIN quizzes USING (person_id) LEFT JOIN works USING (person_id)
    LEFT JOIN begun USING (person_id) LEFT JOIN attended USING (id) LEFT JOIN apart USING (id)
  ORDER BY seat.name, seat.person_id`;

const statements = { now: sqlOf('now'), past: sqlOf('past') };

/**
 * All that a board says of the members of a cohort, in one statement. The caller knows that the cohort is within reach.
 * @param outline the version of the course that is judged by
 * @param at the instant that it is asked for @param past only what was known then, else all that is known now
 */
export async function boardFacts(
  dataSource: DataSource,
  cohortId: string,
  { course, outline }: { course: PublishedCourse; outline: CourseOutline },
  at: Date,
  { past }: { past: boolean },
): Promise<BoardRow[]> {
  const time = past ? 'past' : 'now';
  const lessons = outline.modules.flatMap((module) => module.lessons.map(({ id }) => id));
  const earlier = [...course.earlier.values()].flat().flatMap((shape) => shape.lessons);
  const values = [cohortId, past ? at : 'infinity', at, lessons, earlier];
  const rows = await preparedQuery<Row>(dataSource, `board-facts-${time}`, statements[time], values);
  const places = new Map(lessons.map((id, place) => [id, place]));
  const opens = parsedOnce();
  return rows.map((row) => ({
    ...row,
    completed: { has: (id) => row.completed?.[places.get(id) ?? -1] === '1' },
    times: row.times ? new Map(Object.entries(row.times)) : none,
    opens: opens(row.opens),
  }));
}

const none: ReadonlyMap<string, number> = new Map();

/** Nearly all open by the plan of their cohort: what is the same is read, and kept, once. */
function parsedOnce() {
  const known = new Map<string, Record<string, number>>();
  return (text: string): Record<string, number> => {
    const parsed = known.get(text) ?? (JSON.parse(text) as Record<string, number>);
    known.set(text, parsed);
    return parsed;
  };
}
