import type { Cohort, SeatState } from '@tandem/contracts';
import { dayIn } from '@tandem/platform';

export interface SeatFacts extends Pick<
  Cohort,
  'status' | 'startsOn' | 'endsOn' | 'zone' | 'capacity' | 'seatsTaken'
> {
  archivedAt: Date | null;
  /** Who wait in the queue; those to whom a seat is offered have it already. */
  waiting: number;
}

/**
 * What anybody else may have. A cohort that has started sells its seats until it is closed or over: whoever comes late finds
 * the modules that are open.
 */
export function seatState(cohort: SeatFacts, now: Date): SeatState {
  if (cohort.archivedAt) return { state: 'closed', reason: 'archived' };
  if (cohort.status === 'draft') return { state: 'closed', reason: 'not-yet-open' };
  if (cohort.status === 'closed') return { state: 'closed', reason: 'sales-ended' };
  if (cohort.endsOn < dayIn(cohort.zone, now)) return { state: 'closed', reason: 'over' };
  const left = cohort.capacity - cohort.seatsTaken - cohort.waiting;
  return left > 0 ? { state: 'open', left } : { state: 'full', waiting: cohort.waiting };
}

/** How many of those who wait can be offered a seat now, the first first. */
export function seatsToOffer(cohort: SeatFacts, now: Date): number {
  if (seatState(cohort, now).state === 'closed') return 0;
  return Math.max(0, Math.min(cohort.capacity - cohort.seatsTaken, cohort.waiting));
}
