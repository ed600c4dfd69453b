import { seatReleases } from '@tandem/cohorts';

/**
 * SQL for reads across courses: ids of the modules that have come for a person, as `moduleAccess` says it: any of her
 * seats opens a module. Free modules are open without, and not among them; nor are those that wait
 * for other modules (`waitingModules`). With each, `closed`: what has not come of the same seat, its lessons among it.
 *
 * @param person parameter of the person, such as `$1` @param now parameter of the academy's time @param waiting of an array
 */
export const releasedModules = (person: string, now: string, waiting: string): string => `
  SELECT r.part_id AS module_id, later.parts AS closed
  FROM enrolment seat CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT part_id FROM (${seatReleases('seat.cohort_id', 'seat.id')}) l
        WHERE ${isToCome('l', person, now)}) AS parts) later
    CROSS JOIN LATERAL (${seatReleases('seat.cohort_id', 'seat.id')}) r
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
      AND r.part_id = e.module_id AND ${hasCome(person, now, waiting)} AND NOT EXISTS (
        SELECT FROM (${seatReleases('seat.cohort_id', 'seat.id')}) own
        WHERE own.part_id = l.id AND ${isToCome('own', person, now)})))`;

/** Of a release `r`: its instant has, or she was in a lesson of the module before the plan changed. */
const hasCome = (person: string, now: string, waiting: string): string => `
  r.part_id <> ALL (${waiting}::uuid[]) AND (r.opens_at <= ${now} OR EXISTS (
    SELECT FROM search_entry begun JOIN lesson_progress p ON p.lesson_id = begun.part_id
    WHERE begun.module_id = r.part_id AND p.person_id = ${person}))`;

/** Of a lesson's release: its instant has not come, nor was she in the lesson before the plan changed. */
const isToCome = (release: string, person: string, now: string): string => `
  ${release}.opens_at > ${now} AND NOT EXISTS (
    SELECT FROM lesson_progress p WHERE p.lesson_id = ${release}.part_id AND p.person_id = ${person})`;
