import type { EntityManager } from 'typeorm';
import { moduleOpensAt, type ClockedCohort } from './rules/release-plan';

/**
 * Writes when each module opens for a cohort, as its plan says. Belongs in the transaction that writes the plan; an
 * instant that is the same already is left alone.
 *
 * @throws RangeError when a release falls on a wall time that does not exist or happens twice
 */
export async function writeReleases(
  tx: EntityManager,
  cohort: ClockedCohort & { id: string },
  modules: ReadonlyArray<{ id: string; slug: string }>,
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
}
