/**
 * SQL: when each module opens for a seat, and each lesson that has a time of its own, never before its module's: rows of
 * `part_id` and `opens_at`; hers where she has a plan of her own.
 *
 * @param cohort expression of its id @param enrolment expression of the seat's id; null for what concerns the cohort alone
 */
export const seatReleases = (cohort: string, enrolment: string): string => `
  SELECT r.part_id, coalesce(own.opens_at, r.opens_at) AS opens_at
  FROM cohort_release r
    LEFT JOIN enrolment_release own ON own.enrolment_id = ${enrolment} AND own.part_id = r.part_id
  WHERE r.cohort_id = ${cohort}`;

/** SQL: the same as one object, milliseconds of the epoch by module or lesson. */
export const seatOpens = (cohort: string, enrolment: string): string => `
  (SELECT coalesce(json_object_agg(s.part_id, extract(epoch FROM s.opens_at) * 1000), '{}')
   FROM (${seatReleases(cohort, enrolment)}) s)`;

const latest = (subject: string, asOf: string) => `
  SELECT DISTINCT ON (part_id) part_id, opens_at FROM release_change
  WHERE subject_id = ${subject} AND since <= ${asOf} ORDER BY part_id, place DESC`;

/** SQL: `seatOpens` as it was known at an instant. @param asOf expression of it */
export const seatOpensAsOf = (cohort: string, enrolment: string, asOf: string): string => `
  (SELECT coalesce(json_object_agg(r.part_id, extract(epoch FROM coalesce(own.opens_at, r.opens_at)) * 1000), '{}')
   FROM (${latest(cohort, asOf)}) r LEFT JOIN (${latest(enrolment, asOf)}) own ON own.part_id = r.part_id
   WHERE r.opens_at IS NOT NULL)`;
