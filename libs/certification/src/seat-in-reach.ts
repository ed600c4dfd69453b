import { withinScope } from '@tandem/cohorts';
import { holdsOrHeld } from '@tandem/learning';

/**
 * SQL: a seat of hers in a course within the caller's reach, one that she has before one where she was certified; no row
 * when what concerns her certificates is not for the caller.
 * @param scope numbers of the parameters that `scopeValues` gives
 */
export const seatInReach = (
  person: string,
  course: string,
  ...scope: [person: number, scope: number]
): string => `
  SELECT c.id AS cohort_id, c.name AS cohort_name, e.status IN ('active', 'paused') AS seated
  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
  WHERE e.person_id = ${person} AND c.course_id = ${course} AND ${holdsOrHeld('e')} AND ${withinScope('c', ...scope)}
  ORDER BY e.status, c.starts_on DESC, e.id LIMIT 1`;
