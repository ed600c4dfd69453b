import { withinScope } from '@tandem/cohorts';

export const seated = `e.status IN ('active', 'paused')`;

/**
 * `near` has a seat beside the reader ($1, within $2) or in a cohort that she trains, and shows what she shows to either
 * audience; anybody else is there by her own choice to show herself to all. Who is in no cohort sees nobody.
 */
export const people = `
  mine AS MATERIALIZED (SELECT c.id FROM cohort c WHERE ${withinScope('c', 1, 2)} OR EXISTS (
    SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $1::uuid AND ${seated})),
  near AS MATERIALIZED (
    SELECT DISTINCT e.person_id FROM enrolment e WHERE e.cohort_id IN (SELECT id FROM mine) AND ${seated})`;

/** Condition that `d`, a row of `directory_entry`, is the one that the reader may read. */
export const readable = `EXISTS (SELECT FROM mine) AND CASE d.audience
  WHEN 'cohort' THEN d.person_id IN (SELECT person_id FROM near)
  ELSE d.person_id NOT IN (SELECT person_id FROM near)
    AND EXISTS (SELECT FROM enrolment e WHERE e.person_id = d.person_id AND ${seated}) END`;
