import type { Release } from '@tandem/contracts';
import { moduleOpensAt } from './release-plan';

const remembered = new Map<string, ReadonlyMap<string, number>>();
const mostRemembered = 2000;

/**
 * When each module of a release plan opens, in milliseconds of the epoch. Remembered by the plan's own text: calendar
 * arithmetic costs more than all the rest of a hot read, and a cohort's plan is the same for every member.
 *
 * @param plan the JSON text of the plan, as stored
 */
export function releaseTimes(startsOn: string, zone: string, plan: string): ReadonlyMap<string, number> {
  const key = `${startsOn}|${zone}|${plan}`;
  const known = remembered.get(key);
  if (known) return known;
  const releasePlan = JSON.parse(plan) as Release[];
  const times = new Map(
    releasePlan.map(({ moduleSlug }) => [
      moduleSlug,
      moduleOpensAt({ startsOn, zone, releasePlan }, moduleSlug).getTime(),
    ]),
  );
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, times);
  return times;
}
