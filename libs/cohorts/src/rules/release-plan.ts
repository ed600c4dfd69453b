import type { Release } from '@tandem/contracts';
import { addDays, instantOf } from '@tandem/platform';

export interface ClockedCohort {
  startsOn: string;
  zone: string;
  releasePlan: readonly Release[];
}

/** A calendar day and a time on the wall. */
export interface WallMoment {
  day: string;
  at: string;
}

/** What of a course a plan may give a time to. */
export interface PlannedModule {
  id: string;
  slug: string;
  /** Open to all, at any time, with its lessons. */
  free: boolean;
  lessons: ReadonlyArray<{ id: string; slug: string }>;
}

/** A module, or one of its lessons. */
export interface Part {
  id: string;
  moduleSlug: string;
  lessonSlug?: string;
}

/** One module a week from the first day, at 8:00 on the wall. */
export function weeklyReleasePlan(moduleSlugs: readonly string[]): Release[] {
  return moduleSlugs.map((moduleSlug, week) => ({ moduleSlug, day: week * 7, at: '08:00' }));
}

/** Every module, and the lessons that the plan gives a time of their own: the others open with their module. */
export function releasedParts(plan: readonly Release[], modules: readonly PlannedModule[]): Part[] {
  return modules.flatMap(({ id, slug: moduleSlug, free, lessons }) => [
    { id, moduleSlug },
    ...(free ? [] : lessons)
      .map((lesson) => ({ id: lesson.id, moduleSlug, lessonSlug: lesson.slug }))
      .filter((lesson) => plan.some((release) => isOf(release, lesson))),
  ]);
}

/** Whether a course has what a plan names. */
export const isOfCourse = (release: Omit<Part, 'id'>, modules: readonly PlannedModule[]): boolean =>
  modules.some(
    ({ slug, lessons }) =>
      slug === release.moduleSlug &&
      (release.lessonSlug === undefined || lessons.some((lesson) => lesson.slug === release.lessonSlug)),
  );

export const isOf = (release: Omit<Part, 'id'>, part: Omit<Part, 'id'>): boolean =>
  release.moduleSlug === part.moduleSlug && release.lessonSlug === part.lessonSlug;

/** When a module or lesson opens on the wall; null for one that the plan does not name. */
export function plannedAt(cohort: ClockedCohort, part: Omit<Part, 'id'>): WallMoment | null {
  const release = cohort.releasePlan.find((entry) => isOf(entry, part));
  return release ? { day: addDays(cohort.startsOn, release.day), at: release.at } : null;
}

/** The same of a module: one that the plan does not name opens with the first day. */
export function releaseOf(cohort: ClockedCohort, moduleSlug: string): WallMoment {
  return plannedAt(cohort, { moduleSlug }) ?? { day: cohort.startsOn, at: '00:00' };
}

/** A lesson never opens before its module. */
export const laterOf = (one: WallMoment, other: WallMoment): WallMoment =>
  `${one.day} ${one.at}` < `${other.day} ${other.at}` ? other : one;

/**
 * The place in the plan of a lesson that would open before its module, or null.
 * @param plan of a cohort: its days are counted from the first
 */
export function lessonBeforeModule(plan: readonly Release[]): number | null {
  const place = plan.findIndex((lesson) => {
    if (lesson.lessonSlug === undefined) return false;
    const module = plan.find((entry) => isOf(entry, { moduleSlug: lesson.moduleSlug }));
    if (!module) return false;
    return lesson.day < module.day || (lesson.day === module.day && lesson.at < module.at);
  });
  return place < 0 ? null : place;
}

/** The cohort's first minute. */
export function cohortStartsAt(cohort: Pick<ClockedCohort, 'startsOn' | 'zone'>): Date {
  return instantOf(cohort.startsOn, '00:00', cohort.zone);
}
