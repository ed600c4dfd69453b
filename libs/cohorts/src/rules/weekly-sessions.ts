import { addDays, instantOf, weekdayOf } from '@tandem/platform';

interface WeeklyPlan {
  startsOn: string;
  endsOn: string;
  zone: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  at: string;
}

/**
 * Days of a weekly live session from start to end, each at the same wall time.
 * @throws RangeError when the time does not exist or happens twice on one of the days
 */
export function weeklySessions(plan: WeeklyPlan): Array<{ day: string; at: string; startsAt: Date }> {
  const first = addDays(plan.startsOn, (plan.weekday - weekdayOf(plan.startsOn) + 7) % 7);
  const sessions = [];
  for (let day = first; day <= plan.endsOn; day = addDays(day, 7)) {
    sessions.push({ day, at: plan.at, startsAt: instantOf(day, plan.at, plan.zone) });
  }
  return sessions;
}
