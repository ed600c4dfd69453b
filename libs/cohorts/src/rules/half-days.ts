import type { DayHalf } from '@tandem/contracts';
import { dayIn, instantOf } from '@tandem/platform';

/** When the morning ends, on the wall. */
export const noon = '13:00';

/** Less minutes than this on the other side of noon is the end or the beginning of the same sitting. */
export const shortest = 60;

export interface HalfDay {
  half: DayHalf;
  /** Calendar day on which the session begins, in the zone. */
  day: string;
  from: Date;
  to: Date;
  /** Elapsed, so that a change of the clock neither gives nor takes an hour. */
  minutes: number;
  /** `whole`: noon is not in it; `cut` at noon; `kept`: what lies across noon is too short to be signed for by itself. */
  because: 'whole' | 'cut' | 'kept';
}

/**
 * The half-days of a session, each signed for by itself: those who pay for training and those who audit it ask for a
 * signature a half-day. A session lasts eight hours at most, so that it meets noon once; one that goes past midnight stays
 * on the day and in the half that it began in.
 */
export function halfDaysOf(session: { startsAt: Date; minutes: number }, zone: string): HalfDay[] {
  const { startsAt: from, minutes } = session;
  const to = new Date(from.getTime() + minutes * 60_000);
  const day = dayIn(zone, from);
  const cut = instantOf(day, noon, zone);
  const before = Math.round((cut.getTime() - from.getTime()) / 60_000);
  const after = minutes - before;
  const whole = (half: DayHalf, because: 'whole' | 'kept'): HalfDay[] => [
    { half, day, from, to, minutes, because },
  ];
  if (before <= 0) return whole('afternoon', 'whole');
  if (after <= 0) return whole('morning', 'whole');
  if (after < shortest && after <= before) return whole('morning', 'kept');
  if (before < shortest) return whole('afternoon', 'kept');
  return [
    { half: 'morning', day, from, to: cut, minutes: before, because: 'cut' },
    { half: 'afternoon', day, from: cut, to, minutes: after, because: 'cut' },
  ];
}

/** One of them; undefined for a half that the session has not. */
export const halfDayOf = (
  session: { startsAt: Date; minutes: number; zone: string },
  half: DayHalf,
): HalfDay | undefined => halfDaysOf(session, session.zone).find((one) => one.half === half);
