import { dayIn } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { Cohort } from '../entities/cohort.entity';
import { CohortTrainer } from '../entities/cohort-trainer.entity';
import type { CohortFacts, TrainerFacts } from '../rules/trainers-impact';
import { placeOf, type Trainers } from './replace-trainers';

/** What a change of trainers is judged by: who trains the cohort and would, what each has under way, and what waits for one. */
export async function readTrainers(
  tx: EntityManager,
  { id, zone }: Cohort,
  trainers: Trainers,
  now: Date,
): Promise<CohortFacts> {
  const before = await tx.findBy(CohortTrainer, { cohortId: id });
  const ids = [...before, ...trainers].map(({ personId }) => personId);
  const people = await tx.query<Array<Omit<TrainerFacts, 'before' | 'after'>>>(
    `SELECT p.id AS "personId", p.name, 'owner' = ANY (p.roles) AS owner, p.email IS NOT NULL AS reachable,
       (SELECT count(*)::int FROM review_claim k JOIN submission s ON s.id = k.submission_id
          JOIN enrolment e ON e.id = s.enrolment_id
        WHERE k.person_id = p.id AND e.cohort_id = $1 AND k.until > $3) AS claims,
       (SELECT count(*)::int FROM announcement a
        WHERE a.cohort_id = $1 AND a.author_id = p.id AND a.send_at IS NOT NULL AND a.begun_at IS NULL) AS scheduled,
       (SELECT count(*)::int FROM announcement a
        WHERE a.cohort_id = $1 AND a.author_id = p.id AND a.send_at IS NULL AND a.deleted_at IS NULL) AS drafts
     FROM person p WHERE p.id = ANY ($2) ORDER BY p.name, p.id`,
    [id, ids, now],
  );
  const [days] = await tx.query<[Pick<CohortFacts, 'sheetDays'> & { sessions: CohortFacts['sessions'] }]>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object('title', s.title, 'startsAt', s.starts_at,
          'day', (s.starts_at AT TIME ZONE $3)::date) ORDER BY s.starts_at, s.id), '[]')
        FROM live_session s WHERE s.cohort_id = $1 AND s.cancelled_at IS NULL AND s.starts_at > $2) AS sessions,
       (SELECT coalesce(json_agg((half.starts_at AT TIME ZONE $3)::date), '[]') FROM (
          SELECT DISTINCT s.id, s.starts_at, m.half
          FROM live_session s JOIN attendance_mark m ON m.session_id = s.id AND m.ends_at <= $2
          WHERE s.cohort_id = $1 AND s.cancelled_at IS NULL AND NOT EXISTS (
            SELECT FROM attendance_sheet a WHERE a.session_id = m.session_id AND a.half = m.half)) half) AS "sheetDays"`,
    [id, now, zone],
  );
  return {
    today: dayIn(zone, now),
    sheetDays: days.sheetDays,
    sessions: days.sessions.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt).toISOString(),
    })),
    people: people.map((person) => {
      const { personId } = person;
      const present = before.find((row) => row.personId === personId);
      const asked = trainers.find((trainer) => trainer.personId === personId);
      return {
        ...person,
        before: present ? { role: present.role, fromDay: present.fromDay, untilDay: present.untilDay } : null,
        after: asked ? placeOf(asked) : null,
      };
    }),
  };
}
