import { calendarDay } from '../../../lib/relative-day';

interface Dated {
  startsOn: string;
  endsOn: string;
}

/** Cohorts under way first, then those to come (soonest first), then those that are over (latest first). */
export function byTime<C extends Dated>(cohorts: readonly C[], now: Date, zone: string) {
  const today = calendarDay(now, zone);
  const sorted = [...cohorts].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return {
    running: sorted.filter((c) => c.startsOn <= today && c.endsOn >= today),
    coming: sorted.filter((c) => c.startsOn > today),
    over: sorted.filter((c) => c.endsOn < today).reverse(),
  };
}
