import type { Cohort, SeatsClosed, SeatState } from '@tandem/contracts';
import { addDays, dayIn, startOfDay } from '@tandem/platform';

export interface SaleFacts extends Pick<Cohort, 'status' | 'endsOn' | 'zone'> {
  archivedAt: Date | null;
}

export interface SeatFacts extends SaleFacts, Pick<Cohort, 'capacity' | 'seatsTaken'> {
  /** Who wait in the queue; those to whom a seat is offered have it already. */
  waiting: number;
}

/** Why nothing is sold to anybody; null while it sells. */
export function seatsClosed(cohort: SaleFacts, now: Date): SeatsClosed | null {
  if (cohort.archivedAt) return 'archived';
  if (cohort.status === 'draft') return 'not-yet-open';
  if (isOver(cohort, now)) return 'over';
  return cohort.status === 'closed' ? 'sales-ended' : null;
}

/**
 * What anybody else may have. A cohort that has started sells its seats until it is closed or over: whoever comes late finds
 * the modules that are open.
 */
export function seatState(cohort: SeatFacts, now: Date): SeatState {
  const reason = seatsClosed(cohort, now);
  if (reason) return { state: 'closed', reason };
  const left = cohort.capacity - cohort.seatsTaken - cohort.waiting;
  return left > 0 ? { state: 'open', left } : { state: 'full', waiting: cohort.waiting };
}

/** How many of those who wait can be offered a seat now, the first first. */
export function seatsToOffer(cohort: SeatFacts, now: Date): number {
  if (seatState(cohort, now).state === 'closed') return 0;
  return Math.max(0, Math.min(cohort.capacity - cohort.seatsTaken, cohort.waiting));
}

export type SeatSale =
  { sells: true; because: 'on-sale' | 'offered' } | { sells: false; because: SeatsClosed };

/**
 * Whether a seat is sold to somebody. One that was offered to her by mail is a promise, which closing the enrolment does not
 * break; an archive does, and nobody begins what is over.
 */
export function seatSale(cohort: SaleFacts, offered: boolean, now: Date): SeatSale {
  const closed = seatsClosed(cohort, now);
  if (!closed) return { sells: true, because: 'on-sale' };
  const kept = offered && !cohort.archivedAt && !isOver(cohort, now);
  return kept ? { sells: true, because: 'offered' } : { sells: false, because: closed };
}

/** Two days: time to hear of it, to sleep on it and to ask an employer, and a queue of ten still moves within three weeks. */
const offerHours = 48;

/** Until when a seat that is offered now is held: never past the cohort's last day, when it could no longer be bought. */
export function offerEndsAt({ endsOn, zone }: SaleFacts, now: Date): Date {
  const full = now.getTime() + offerHours * 3_600_000;
  return new Date(Math.min(full, startOfDay(addDays(endsOn, 1), zone).getTime()));
}

function isOver({ endsOn, zone }: SaleFacts, now: Date): boolean {
  return endsOn < dayIn(zone, now);
}
