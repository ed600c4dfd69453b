import { claimMinutes } from '@tandem/contracts';

export const claimedUntil = (now: Date): Date => new Date(now.getTime() + claimMinutes * 60_000);

interface Claim {
  personId: string;
  until: Date;
}

export type ClaimOutcome =
  { claimed: true; takenFrom: string | null } | { claimed: false; reason: 'held'; until: Date };

/** Whether she may claim a work; `takeFrom` is whom she has confirmed to take it from, and nobody else. */
export function claimOutcome(
  held: Claim | null,
  asked: { personId: string; takeFrom: string | null },
  now: Date,
): ClaimOutcome {
  if (held === null || held.until <= now || held.personId === asked.personId)
    return { claimed: true, takenFrom: null };
  if (held.personId === asked.takeFrom) return { claimed: true, takenFrom: held.personId };
  return { claimed: false, reason: 'held', until: held.until };
}
