/**
 * SQL for reads across courses: ids of the modules that have come for a person, as `moduleAccess` says it of one seat a
 * course, that of the cohort which starts last. Free modules are open without, and not among them; nor are those that wait
 * for other modules (`waitingModules`).
 *
 * @param person parameter of the person, such as `$1` @param now parameter of the academy's time @param waiting of an array
 */
export const releasedModules = (person: string, now: string, waiting: string): string => `
  SELECT r.module_id FROM (
    SELECT DISTINCT ON (c.course_id) c.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.person_id = ${person} AND e.status = 'active' ORDER BY c.course_id, c.starts_on DESC) seat
  JOIN cohort_release r ON r.cohort_id = seat.id AND r.opens_at <= ${now}
    AND r.module_id <> ALL (${waiting}::uuid[])`;

/**
 * SQL: whether a lesson that is discussed has come for the members of a cohort, `l` being the lesson and `e` what is found of
 * it. A lesson that is gone was open once.
 *
 * @param cohort expression of its id @param now, waiting as above
 */
export const lessonHasCome = (cohort: string, now: string, waiting: string): string => `(
  l.archived_at IS NOT NULL OR e.free OR EXISTS (
    SELECT FROM cohort_release r WHERE r.cohort_id = ${cohort} AND r.module_id = e.module_id AND r.opens_at <= ${now}
      AND r.module_id <> ALL (${waiting}::uuid[])))`;
