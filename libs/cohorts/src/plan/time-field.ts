import type { PlanChange } from '@tandem/contracts';
import type { ClockedCohort } from '../rules/release-plan';
import { unrealTime } from '../rules/unreal-time';

/** The field that a release on an unreal wall time is owed to. */
export function timeField(change: PlanChange, cohort: ClockedCohort): string {
  const { kind } = change;
  if (kind !== 'releases')
    return { shift: 'days', pause: 'untilDay', end: 'shiftId', dates: 'startsOn' }[kind];
  const unreal = unrealTime(cohort);
  const release = typeof unreal === 'number' ? cohort.releasePlan[unreal] : undefined;
  const place = change.releases.findIndex(({ moduleSlug }) => moduleSlug === release?.moduleSlug);
  return `releases/${Math.max(0, place)}/at`;
}
