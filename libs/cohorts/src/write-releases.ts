import type { EntityManager } from 'typeorm';
import { memberOpensAt, type PlanShift } from './rules/member-plan';
import { moduleOpensAt, type ClockedCohort } from './rules/release-plan';

type Modules = ReadonlyArray<{ id: string; slug: string }>;

/** SQL: what was decided for a seat, in its order. */
export const shiftsOf = (enrolment: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'fromDay', s.from_day, 'days', s.days,
     'endedOn', s.ended_on, 'decidedAt', s.created_at) ORDER BY s.created_at, s.id), '[]') FROM enrolment_shift s WHERE s.enrolment_id = ${enrolment})`;

/**
 * Writes when each module opens for a cohort, as its plan says, and for those of its students who have one of their own.
 * Belongs in the transaction that writes the plan; an instant that is the same already is left alone.
 *
 * @throws RangeError when a release falls on a wall time that does not exist or happens twice
 */
export async function writeReleases(
  tx: EntityManager,
  cohort: ClockedCohort & { id: string },
  modules: Modules,
): Promise<void> {
  await tx.query(
    `INSERT INTO cohort_release (cohort_id, module_id, opens_at)
     SELECT $1, module_id, opens_at FROM unnest($2::uuid[], $3::timestamptz[]) AS r (module_id, opens_at)
     ON CONFLICT (cohort_id, module_id) DO UPDATE SET opens_at = excluded.opens_at
       WHERE cohort_release.opens_at <> excluded.opens_at`,
    [
      cohort.id,
      modules.map((module) => module.id),
      modules.map((module) => moduleOpensAt(cohort, module.slug).toISOString()),
    ],
  );
  await writeMemberReleases(tx, cohort, modules);
}

/** Rows of her own only where she differs from the cohort. */
async function writeMemberReleases(
  tx: EntityManager,
  cohort: ClockedCohort & { id: string },
  modules: Modules,
): Promise<void> {
  const members = await tx.query<Array<{ id: string; shifts: PlanShift[] }>>(
    `SELECT e.id, ${shiftsOf('e.id')} AS shifts FROM enrolment e
     WHERE e.cohort_id = $1 AND EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = e.id)`,
    [cohort.id],
  );
  if (members.length === 0) return;
  const own = members.flatMap(({ id, shifts }) => ownReleases(cohort, shifts, modules, id));
  await tx.query(
    `WITH own AS (
       SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS r (enrolment_id, module_id, opens_at)),
     gone AS (
       DELETE FROM enrolment_release r USING enrolment e
       WHERE e.id = r.enrolment_id AND e.cohort_id = $1
         AND (r.enrolment_id, r.module_id) NOT IN (SELECT enrolment_id, module_id FROM own))
     INSERT INTO enrolment_release (enrolment_id, module_id, opens_at) SELECT * FROM own
     ON CONFLICT (enrolment_id, module_id) DO UPDATE SET opens_at = excluded.opens_at
       WHERE enrolment_release.opens_at <> excluded.opens_at`,
    [
      cohort.id,
      own.map(({ enrolmentId }) => enrolmentId),
      own.map(({ moduleId }) => moduleId),
      own.map(({ opensAt }) => opensAt.toISOString()),
    ],
  );
}

/** When modules open for a student who has a plan of her own, where that is not when they open for the cohort. */
export function ownReleases(
  cohort: ClockedCohort,
  shifts: readonly PlanShift[],
  modules: Modules,
  enrolmentId: string,
): Array<{ enrolmentId: string; moduleId: string; opensAt: Date }> {
  return modules.flatMap((module) => {
    const opensAt = memberOpensAt(cohort, shifts, module.slug);
    if (opensAt.getTime() === moduleOpensAt(cohort, module.slug).getTime()) return [];
    return { enrolmentId, moduleId: module.id, opensAt };
  });
}
