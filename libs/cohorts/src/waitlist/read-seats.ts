import type { WaitingPlace } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { SeatFacts } from '../rules/seat-state';

/** SQL: how many wait for a seat of a cohort. @param cohort expression of its id */
const waitingFor = (cohort: string): string =>
  `(SELECT count(*)::int FROM waitlist_entry w WHERE w.cohort_id = ${cohort} AND w.status = 'waiting')`;

/** SQL: how many seats of a cohort are left for who does not wait. @param c alias of the table */
export const seatsLeft = (c: string): string =>
  `greatest(0, ${c}.capacity - ${c}.seats_taken - ${waitingFor(`${c}.id`)})`;

/** SQL: whether a cohort sells seats, full or not, as `seatState` says it. @param c alias of the table @param now expression */
export const sellsSeats = (c: string, now: string): string =>
  `(${c}.status = 'open' AND ${c}.ends_on >= (${now}::timestamptz AT TIME ZONE ${c}.zone)::date)`;

/**
 * SQL: whether a seat of a cohort that was offered to somebody is hers to buy, as `seatSale` says it.
 * @param c alias of the table @param now expression @param person expression of her id, may be null
 */
export const seatOffered = (c: string, now: string, person: string): string =>
  `(${c}.archived_at IS NULL AND ${c}.ends_on >= (${now}::timestamptz AT TIME ZONE ${c}.zone)::date AND EXISTS (
     SELECT FROM (${seatOffers(`${c}.id`)}) f WHERE f.person_id = ${person}))`;

/**
 * SQL: rows for those to whom a seat of a cohort is offered, each with the instant of it, `offered_at`; also while an order of
 * hers has it. @param cohort expression of its id
 */
export const seatOffers = (cohort: string): string => `
  SELECT w.person_id, w.offered_at FROM waitlist_entry w
  WHERE w.cohort_id = ${cohort} AND w.status IN ('offered', 'buying') AND w.offered_until IS NOT NULL`;

type Seats = WaitingPlace['cohort'] & SeatFacts;

/** @throws DomainError `not-found` */
export async function readSeats(tx: Pick<EntityManager, 'query'>, cohortId: string): Promise<Seats> {
  const [row] = await tx.query<Seats[]>(
    `SELECT c.id, c.name, c.status, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.zone, c.capacity,
       c.seats_taken AS "seatsTaken", c.archived_at AS "archivedAt", ${waitingFor('c.id')} AS waiting
     FROM cohort c WHERE c.id = $1`,
    [cohortId],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}
