import type { Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { lostMarks, type SaidMark } from '../rules/lost-marks';
import type { ConcernedPerson, SessionRemarks } from '../rules/session-impact';
import { everyTrainerOf, scopeValues, trainersAt, trainsOn, withinScope } from '../scope';
import { concernedBy, whyUnreached } from './concerned';
import type { SessionsAsked } from './read-sessions';
import type { ChangedSession } from './sessions-after';

/** Rows of `place`, `cohort_id`, `starts_at` and `former`: $1 the cohort, $2 to $4 lists. */
const telling = `SELECT x.place, $1::uuid AS cohort_id, x.starts_at, x.former
  FROM unnest($2::int[], $3::timestamptz[], $4::timestamptz[]) AS x (place, starts_at, former)`;

const onHerDays = (at: string) => trainsOn('ct', `(${at} AT TIME ZONE c.zone)::date`);

/** SQL: moved sessions that come to the days of a substitute, or leave them. */
const places = (condition: string) => `ARRAY(SELECT t.place FROM telling t
  WHERE ct.role = 'substitute' AND seat.id IS NULL AND t.former IS NOT NULL AND ${condition} ORDER BY t.place)`;

/** $5 is today, in the zone of the cohort. */
const peopleSql = `
  WITH telling AS MATERIALIZED (${telling}),
  concerned AS MATERIALIZED (
    SELECT who.person_id, t.place FROM telling t CROSS JOIN LATERAL (${concernedBy('t')}) who)
  SELECT p.id AS "personId", coalesce(p.name, '') AS name, ${whyUnreached} AS unreached,
    CASE WHEN seat.id IS NOT NULL THEN 'member' WHEN ct.role = 'substitute' THEN 'substitute' ELSE 'trainer' END AS role,
    coalesce(seat.status = 'paused', false) OR EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = seat.id
      AND s.kind = 'pause' AND $5::date >= s.from_day AND $5::date < least(s.from_day + s.days, s.ended_on)) AS resting,
    ARRAY(SELECT o.place FROM concerned o WHERE o.person_id = p.id ORDER BY o.place) AS told,
    ${places(`${onHerDays('t.starts_at')} AND NOT ${onHerDays('t.former')}`)} AS gains,
    ${places(`${onHerDays('t.former')} AND NOT ${onHerDays('t.starts_at')}`)} AS loses
  FROM cohort c JOIN person p ON p.id IN (SELECT person_id FROM concerned UNION ${everyTrainerOf('c.id')})
    LEFT JOIN enrolment seat
      ON seat.cohort_id = c.id AND seat.person_id = p.id AND seat.status IN ('active', 'paused')
    LEFT JOIN cohort_trainer ct ON ct.cohort_id = c.id AND ct.person_id = p.id
  WHERE c.id = $1 ORDER BY p.name, p.id`;

/** Who would be told of a change, by the very rule that tells; also trainers whom none of it concerns. */
export async function readConcerned(
  tx: EntityManager,
  { cohort }: SessionsAsked,
  changed: readonly ChangedSession[],
  today: string,
): Promise<ConcernedPerson[]> {
  const told = changed.map((session, place) => ({ ...session, place })).filter(isTold);
  if (told.length === 0) return [];
  return tx.query<ConcernedPerson[]>(peopleSql, [
    cohort.id,
    told.map(({ place }) => place),
    told.map(({ before, after }) => (after ?? before!).startsAt),
    told.map(({ becomes, before }) => (becomes === 'moved' ? before!.startsAt : null)),
    today,
  ]);
}

/** $1 places, $2 beginnings, $3 ends, $4 ids, $5 the cohort, $6 and $7 the scope */
const overlapsSql = `
  SELECT t.place, s.starts_at AS "startsAt", s.minutes,
    CASE WHEN ${withinScope('c', 6, 7)} THEN c.name END AS "cohortName",
    ARRAY(SELECT p.name FROM person p WHERE s.cohort_id <> $5 AND p.id IN (${trainersAt('$5', 't.starts_at')})
      AND p.id IN (${trainersAt('s.cohort_id', 's.starts_at')}) ORDER BY p.name, p.id) AS trainers
  FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS t (place, starts_at, ends_at)
    JOIN live_session s ON s.cancelled_at IS NULL AND s.id <> ALL ($4::uuid[])
      AND s.starts_at < t.ends_at AND s.starts_at + make_interval(mins => s.minutes) > t.starts_at
    JOIN cohort c ON c.id = s.cohort_id AND c.archived_at IS NULL
  WHERE s.cohort_id = $5 OR EXISTS (${trainersAt('$5', 't.starts_at')}
    INTERSECT ${trainersAt('s.cohort_id', 's.starts_at')})
  ORDER BY t.place, s.starts_at, s.id`;

const marksSql = `
  SELECT m.session_id AS "sessionId", p.id AS "personId", coalesce(p.name, '') AS name, m.half, m.kind,
    m.starts_at AS "startsAt"
  FROM attendance_mark m JOIN enrolment e ON e.id = m.enrolment_id AND e.status IN ('active', 'paused')
    JOIN person p ON p.id = e.person_id
  WHERE m.session_id = ANY ($1) ORDER BY m.marked_at, m.id`;

/** What else she who changes sessions should know of each. */
export async function readRemarks(
  tx: EntityManager,
  { cohort }: SessionsAsked,
  changed: readonly ChangedSession[],
  actor: Actor,
): Promise<SessionRemarks> {
  const told = changed.map((session, place) => ({ ...session, place })).filter(isTold);
  const held = told.flatMap(({ place, after }) => (after ? { place, ...after } : []));
  const stood = told.flatMap(({ place, before, after }) => (before ? { place, before, after } : []));
  const overlaps = await tx.query<SessionRemarks['overlaps']>(overlapsSql, [
    held.map(({ place }) => place),
    held.map(({ startsAt }) => startsAt),
    held.map(({ startsAt, minutes }) => new Date(startsAt.getTime() + minutes * 60_000)),
    changed.map(({ id }) => id),
    ...[cohort.id, ...scopeValues(actor)],
  ]);
  const marks = await tx.query<Array<SaidMark & { sessionId: string }>>(marksSql, [
    stood.map(({ before }) => before.id),
  ]);
  const lost = stood.flatMap(({ place, before, after }) =>
    lostMarks(
      marks.filter(({ sessionId }) => sessionId === before.id),
      ...([before, after, cohort.zone] as const),
    ).map((one) => ({ place, ...one })),
  );
  return { overlaps, lost };
}

const isTold = ({ becomes }: ChangedSession): boolean => becomes !== 'stays';
