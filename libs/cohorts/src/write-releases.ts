import type { EntityManager } from 'typeorm';
import { opensAt, type PlanShift } from './rules/member-plan';
import { releasedParts, type ClockedCohort, type Part, type PlannedModule } from './rules/release-plan';

/** SQL: what was decided for a seat, in its order. */
export const shiftsOf = (enrolment: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'fromDay', s.from_day, 'days', s.days,
     'endedOn', s.ended_on, 'decidedAt', s.created_at) ORDER BY s.created_at, s.id), '[]') FROM enrolment_shift s WHERE s.enrolment_id = ${enrolment})`;

/**
 * Writes when each module opens for a cohort, as its plan says, and each lesson to which it gives a time of its own; and
 * the same for those of its students who have a plan of their own. Belongs in the transaction that writes the plan; an instant that is the same already is left alone.
 *
 * @throws RangeError when a release falls on a wall time that does not exist or happens twice
 */
export async function writeReleases(
  tx: EntityManager,
  cohort: ClockedCohort & { id: string },
  modules: readonly PlannedModule[],
): Promise<void> {
  const parts = releasedParts(cohort.releasePlan, modules);
  await tx.query(
    `WITH gone AS (DELETE FROM cohort_release WHERE cohort_id = $1 AND part_id = ANY ($4))
     INSERT INTO cohort_release (cohort_id, part_id, opens_at)
     SELECT $1, part_id, opens_at FROM unnest($2::uuid[], $3::timestamptz[]) AS r (part_id, opens_at)
     ON CONFLICT (cohort_id, part_id) DO UPDATE SET opens_at = excluded.opens_at
       WHERE cohort_release.opens_at <> excluded.opens_at`,
    [
      cohort.id,
      parts.map(({ id }) => id),
      parts.map((part) => opensAt(cohort, [], part).toISOString()),
      lessonsWithoutTime(parts, modules),
    ],
  );
  await writeMemberReleases(tx, cohort, parts);
}

/** Lessons that open with their module. */
export function lessonsWithoutTime(parts: readonly Part[], modules: readonly PlannedModule[]): string[] {
  const timed = new Set(parts.map(({ id }) => id));
  return modules.flatMap(({ lessons }) => lessons.map(({ id }) => id).filter((id) => !timed.has(id)));
}

/** Rows of her own only where she differs from the cohort. */
async function writeMemberReleases(
  tx: EntityManager,
  cohort: ClockedCohort & { id: string },
  parts: readonly Part[],
): Promise<void> {
  const members = await tx.query<Array<{ id: string; shifts: PlanShift[] }>>(
    `SELECT e.id, ${shiftsOf('e.id')} AS shifts FROM enrolment e
     WHERE e.cohort_id = $1 AND EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = e.id)`,
    [cohort.id],
  );
  if (members.length === 0) return;
  const own = members.flatMap(({ id, shifts }) => ownReleases(cohort, shifts, parts, id));
  await tx.query(
    `WITH own AS (
       SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS r (enrolment_id, part_id, opens_at)),
     gone AS (
       DELETE FROM enrolment_release r USING enrolment e
       WHERE e.id = r.enrolment_id AND e.cohort_id = $1
         AND (r.enrolment_id, r.part_id) NOT IN (SELECT enrolment_id, part_id FROM own))
     INSERT INTO enrolment_release (enrolment_id, part_id, opens_at) SELECT * FROM own
     ON CONFLICT (enrolment_id, part_id) DO UPDATE SET opens_at = excluded.opens_at
       WHERE enrolment_release.opens_at <> excluded.opens_at`,
    [
      cohort.id,
      own.map(({ enrolmentId }) => enrolmentId),
      own.map(({ partId }) => partId),
      own.map(({ opens }) => opens.toISOString()),
    ],
  );
}

/** When the parts of a plan open for a student who has one of her own, where that is not when they open for the cohort. */
export function ownReleases(
  cohort: ClockedCohort,
  shifts: readonly PlanShift[],
  parts: readonly Part[],
  enrolmentId: string,
): Array<{ enrolmentId: string; partId: string; opens: Date }> {
  return parts.flatMap((part) => {
    const opens = opensAt(cohort, shifts, part);
    if (opens.getTime() === opensAt(cohort, [], part).getTime()) return [];
    return { enrolmentId, partId: part.id, opens };
  });
}
