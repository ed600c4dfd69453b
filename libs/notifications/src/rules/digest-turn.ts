import { addDays, dayIn, instantOf } from '@tandem/platform';

/** Where the academy lives. */
export const academyZone = 'Europe/Paris';

/** When the daily mail leaves, by the academy's wall clock: both changes of the clock happen at night. */
const at = '18:00';

/** The latest turn of the daily mail: its day, and the instant at which it was due. */
export function latestDigestTurn(now: Date): { day: string; due: Date } {
  const today = dayIn(academyZone, now);
  const due = instantOf(today, at, academyZone);
  if (due <= now) return { day: today, due };
  const yesterday = addDays(today, -1);
  return { day: yesterday, due: instantOf(yesterday, at, academyZone) };
}
