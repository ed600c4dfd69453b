import type { DayHalf } from '@tandem/contracts';
import { DomainError, type Actor } from '@tandem/platform';
import type { DataSource, EntityManager } from 'typeorm';
import type { MarkFacts, Member } from '../rules/sheet-lines';
import { seatEnded } from '../seat-ends';
import { scopeValues, trainsOn, trainsToday, withinScope } from '../scope';
import { seatedSince } from './counted-sessions';

/** What sheets are made of: of one session, or of all those of a cohort. */
export interface AttendanceFacts {
  cohort: { id: string; name: string; zone: string; courseId: string };
  members: Member[];
  sessions: SessionFacts[];
}

export interface SessionFacts {
  id: string;
  title: string;
  startsAt: Date;
  minutes: number;
  cancelled: boolean;
  /** Whether she trains the cohort, today and on the day of the session; an owner may look on. */
  keeps: boolean;
  marks: Array<MarkFacts & { half: DayHalf }>;
  /** The latest of each half. */
  openings: Array<{ id: string; half: DayHalf; closesAt: Date }>;
  sheets: Array<{ id: string; half: DayHalf; byName: string; at: Date; hash: string }>;
}

const instants = new Set(['startsAt', 'at', 'closesAt', 'since', 'until']);

/** `$1` is the cohort or null, `$2` the session or null, `$5` the seat of whom alone is asked or null. */
const sql = `
  SELECT json_build_object('id', c.id, 'name', c.name, 'zone', c.zone, 'courseId', c.course_id) AS cohort,
    (SELECT coalesce(json_agg(json_build_object('enrolmentId', e.id, 'name', coalesce(p.name, ''),
       'since', ${seatedSince},
       'until', CASE e.status WHEN 'released' THEN coalesce(${seatEnded('e')}, ${seatedSince}) END)
       ORDER BY p.name, e.id), '[]')
     FROM enrolment e JOIN person p ON p.id = e.person_id
     WHERE e.cohort_id = c.id AND e.status <> 'held' AND ($5::uuid IS NULL OR e.id = $5)) AS members,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at,
       'minutes', s.minutes, 'cancelled', s.cancelled_at IS NOT NULL,
       'keeps', EXISTS (SELECT FROM cohort_trainer ct WHERE ct.cohort_id = c.id AND ct.person_id = $3
         AND ${trainsToday('ct')} AND ${trainsOn('ct', '(s.starts_at AT TIME ZONE c.zone)::date')}),
       'marks', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'half', m.half, 'enrolmentId', m.enrolment_id,
          'kind', m.kind, 'minutes', m.minutes, 'startsAt', m.starts_at, 'at', m.marked_at, 'byName', p.name,
          'reason', m.reason, 'justified', m.justified, 'method', m.method, 'own', m.marked_by = e.person_id) ORDER BY m.marked_at, m.id), '[]')
        FROM attendance_mark m JOIN person p ON p.id = m.marked_by JOIN enrolment e ON e.id = m.enrolment_id
        WHERE m.session_id = s.id AND ($5::uuid IS NULL OR m.enrolment_id = $5)),
       'openings', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'half', o.half, 'closesAt', o.closes_at)), '[]')
        FROM (SELECT DISTINCT ON (half) id, half, closes_at FROM attendance_opening
              WHERE session_id = s.id ORDER BY half, opened_at DESC, id DESC) o),
       'sheets', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'half', a.half, 'byName', p.name,
          'at', a.countersigned_at, 'hash', a.hash)), '[]')
        FROM attendance_sheet a JOIN person p ON p.id = a.countersigned_by WHERE a.session_id = s.id))
       ORDER BY s.starts_at, s.id), '[]')
     FROM live_session s WHERE s.cohort_id = c.id AND ($2::uuid IS NULL OR s.id = $2)) AS sessions
  FROM cohort c
  WHERE c.id = coalesce($1::uuid, (SELECT cohort_id FROM live_session WHERE id = $2)) AND ${withinScope('c', 3, 4)}`;

/**
 * @param of with `enrolmentId`, of one member alone: what a hundred of them ask for at the same moment is not all of them
 * @throws DomainError `not-found`, also for what is out of reach
 */
export async function attendanceFacts(
  source: DataSource | EntityManager,
  of: ({ cohortId: string } | { sessionId: string }) & { enrolmentId?: string },
  actor: Pick<Actor, 'personId' | 'scope'>,
): Promise<AttendanceFacts> {
  const [cohortId, sessionId] = 'cohortId' in of ? [of.cohortId, null] : [null, of.sessionId];
  const [row] = await source.query<Array<{ facts: string }>>(
    `SELECT row_to_json(facts)::text AS facts FROM (${sql}) facts`,
    [cohortId, sessionId, ...scopeValues(actor), of.enrolmentId ?? null],
  );
  if (!row) throw new DomainError('not-found');
  return JSON.parse(row.facts, revive) as AttendanceFacts;
}

/** JSON of the database has instants as texts. */
const revive = (key: string, value: unknown): unknown =>
  typeof value === 'string' && instants.has(key) ? new Date(value) : value;
