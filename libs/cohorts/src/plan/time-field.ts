import type { PlanChange } from '@tandem/contracts';
import { isOf, type ClockedCohort } from '../rules/release-plan';
import { unrealTime } from '../rules/unreal-time';

/** The field that a release on an unreal wall time is owed to. */
export function timeField(change: PlanChange, cohort: ClockedCohort): string {
  const { kind } = change;
  if (kind !== 'releases')
    return { shift: 'days', pause: 'untilDay', end: 'shiftId', dates: 'startsOn' }[kind];
  const unreal = unrealTime(cohort);
  return `${releaseField(change, cohort, typeof unreal === 'number' ? unreal : 0)}/at`;
}

/** Of the form that changes releases, where one of the plan is typed; its module's when it is not itself in the form. */
export function releaseField(
  { releases }: Extract<PlanChange, { kind: 'releases' }>,
  { releasePlan }: Pick<ClockedCohort, 'releasePlan'>,
  place: number,
): string {
  const release = releasePlan[place];
  const itself = releases.findIndex((change) => release && isOf(change, release));
  const near = releases.findIndex(({ moduleSlug }) => moduleSlug === release?.moduleSlug);
  return `releases/${Math.max(0, itself < 0 ? near : itself)}`;
}
