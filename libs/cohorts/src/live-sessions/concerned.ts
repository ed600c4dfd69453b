import { trainersAt } from '../scope';

/**
 * SQL: whom a session concerns that is planned, moved or cancelled: who has a seat, and who trains on its day or on the one
 * that it had, a substitute before her days too: she has to know of what she will lead. Who is told is read from here, and
 * who would be.
 * @param session alias of rows of `cohort_id`, `starts_at` and `former`, when it was to begin before, or null
 */
export const concernedBy = (session: string): string => `
  SELECT e.person_id FROM enrolment e WHERE e.cohort_id = ${session}.cohort_id AND e.status IN ('active', 'paused')
  UNION ${trainersAt(`${session}.cohort_id`, `${session}.starts_at`, `${session}.former`)}`;

/** SQL: why no mail gets to somebody (`p`); null when it does. */
export const whyUnreached = `CASE
  WHEN p.email IS NULL THEN 'no-address'
  WHEN EXISTS (SELECT FROM refused_address x WHERE x.person_id = p.id AND x.email = p.email) THEN 'refused-address'
  END`;
