import { seatReleases } from '@tandem/cohorts';

/**
 * SQL for reads across courses: ids of the modules that have come for a person, as `moduleAccess` says it: any of her
 * seats opens a module. Free modules are open without, and not among them; nor are those that wait
 * for other modules (`waitingModules`).
 *
 * @param person parameter of the person, such as `$1` @param now parameter of the academy's time @param waiting of an array
 */
export const releasedModules = (person: string, now: string, waiting: string): string => `
  SELECT r.module_id
  FROM enrolment seat CROSS JOIN LATERAL (${seatReleases('seat.cohort_id', 'seat.id')}) r
  WHERE seat.person_id = ${person} AND seat.status = 'active' AND ${hasCome(person, now, waiting)}`;

/**
 * SQL: whether a lesson that is discussed has come for a member of a cohort, `l` being the lesson and `e` what is found of
 * it. A lesson that is gone was open once.
 *
 * @param cohort expression of its id @param person, now, waiting as above
 */
export const lessonHasCome = (cohort: string, person: string, now: string, waiting: string): string => `(
  l.archived_at IS NOT NULL OR e.free OR EXISTS (
    SELECT FROM enrolment seat CROSS JOIN LATERAL (${seatReleases('seat.cohort_id', 'seat.id')}) r
    WHERE seat.cohort_id = ${cohort} AND seat.person_id = ${person} AND seat.status = 'active'
      AND r.module_id = e.module_id AND ${hasCome(person, now, waiting)}))`;

/** Of a release `r`: its instant has, or she was in a lesson of the module before the plan changed. */
const hasCome = (person: string, now: string, waiting: string): string => `
  r.module_id <> ALL (${waiting}::uuid[]) AND (r.opens_at <= ${now} OR EXISTS (
    SELECT FROM search_entry begun JOIN lesson_progress p ON p.lesson_id = begun.part_id
    WHERE begun.module_id = r.module_id AND p.person_id = ${person}))`;
