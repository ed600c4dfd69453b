import { addDays, instantOf } from '@tandem/platform';
import { cohortStartsAt, type ClockedCohort } from './release-plan';

/**
 * What of a cohort falls on a wall time that does not exist, or happens twice: its first minute, one of its releases (its
 * place in the plan), or nothing.
 */
export function unrealTime(cohort: ClockedCohort): 'start' | number | null {
  if (!isReal(() => cohortStartsAt(cohort))) return 'start';
  const place = cohort.releasePlan.findIndex(
    ({ day, at }) => !isReal(() => instantOf(addDays(cohort.startsOn, day), at, cohort.zone)),
  );
  return place < 0 ? null : place;
}

function isReal(instant: () => Date): boolean {
  try {
    instant();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
