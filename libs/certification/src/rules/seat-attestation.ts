import type { AttendanceHours, SeatAttestation } from '@tandem/contracts';

interface SeatFacts {
  issued: { number: string; issuedAt: Date } | null;
  /** When she gave it back; null while it is hers. */
  until: Date | null;
  /** Until then. */
  hours: AttendanceHours;
}

/**
 * Whether whoever trains a cohort may attest the hours of somebody who left it early. Of who stays a job does, on the day after
 * the last one; what was attested stays, so that nothing may still be under way.
 */
export function seatAttestation({ issued, until, hours }: SeatFacts): SeatAttestation {
  if (issued) return { state: 'issued', number: issued.number, issuedAt: issued.issuedAt.toISOString() };
  if (until === null) return { state: 'refused', reasons: ['still-hers'] };
  // What is planned beyond what was held is a session that she signed for and left.
  if (hours.plannedMinutes > hours.heldMinutes) return { state: 'refused', reasons: ['not-over'] };
  if (hours.presentMinutes === 0) return { state: 'refused', reasons: ['not-attended'] };
  return { state: 'ready' };
}
