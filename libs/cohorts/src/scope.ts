import type { Actor } from '@tandem/platform';

/**
 * The SQL condition that keeps a read of cohorts within the caller's reach. `cohort` is the alias of the table;
 * `person` and `scope` are the numbers of the parameters that `scopeValues` gives.
 */
export function withinScope(cohort: string, person: number, scope: number): string {
  return `($${scope}::text = 'any' OR ($${scope} = 'assigned' AND EXISTS (
    SELECT FROM cohort_trainer ct WHERE ct.cohort_id = ${cohort}.id AND ct.person_id = $${person}::uuid)))`;
}

export function scopeValues(actor: Actor): [string | null, string] {
  return [actor.personId, actor.scope];
}
