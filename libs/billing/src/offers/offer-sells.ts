import { seatOffers } from '@tandem/cohorts';

/** SQL: those to whom a seat of an offer was offered while it was on sale, which is a promise. @param o alias of the table */
export const promisedBy = (o: string): string => `
  SELECT f.person_id FROM offer_cohort p CROSS JOIN LATERAL (${seatOffers('p.cohort_id')}) f
  WHERE p.offer_id = ${o}.id AND (${o}.status = 'open' OR (${o}.status = 'closed' AND f.offered_at <= ${o}.closed_at))`;

/**
 * SQL: whether an offer sells to somebody: to anybody while it is on sale, afterwards to whom it is promised.
 * @param o alias of the table @param person expression of her id, may be null
 */
export const offerSells = (o: string, person: string): string =>
  `(${o}.status = 'open' OR EXISTS (SELECT FROM (${promisedBy(o)}) f WHERE f.person_id = ${person}))`;
