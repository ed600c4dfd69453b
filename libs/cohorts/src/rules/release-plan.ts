import type { Release } from '@tandem/contracts';
import { addDays, instantOf } from '@tandem/platform';

export interface ClockedCohort {
  startsOn: string;
  zone: string;
  releasePlan: readonly Release[];
}

/** One module a week from the first day, at 8:00 on the wall. */
export function weeklyReleasePlan(moduleSlugs: readonly string[]): Release[] {
  return moduleSlugs.map((moduleSlug, week) => ({ moduleSlug, day: week * 7, at: '08:00' }));
}

/** The calendar day and wall time of a module's release; one that the plan does not name opens with the first day. */
export function releaseOf(cohort: ClockedCohort, moduleSlug: string): { day: string; at: string } {
  const { day, at } = cohort.releasePlan.find((entry) => entry.moduleSlug === moduleSlug) ?? {
    day: 0,
    at: '00:00',
  };
  return { day: addDays(cohort.startsOn, day), at };
}

/** When a module opens for a cohort. */
export function moduleOpensAt(cohort: ClockedCohort, moduleSlug: string): Date {
  const { day, at } = releaseOf(cohort, moduleSlug);
  return instantOf(day, at, cohort.zone);
}

/** The cohort's first minute. */
export function cohortStartsAt(cohort: Pick<ClockedCohort, 'startsOn' | 'zone'>): Date {
  return instantOf(cohort.startsOn, '00:00', cohort.zone);
}
