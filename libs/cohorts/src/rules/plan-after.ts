import type { PlanChange, Release, ReleaseChange } from '@tandem/contracts';
import { dayIn, daysBetween } from '@tandem/platform';
import type { Plan, PlanMember } from './plan-impact';
import { isOf } from './release-plan';

/** The plan as a change that is decided now leaves it; null when what it names is not there. */
export function planAfter<P extends Plan>(plan: P, change: PlanChange, now: Date): P | null {
  switch (change.kind) {
    case 'shift':
    case 'pause': {
      const days = change.kind === 'shift' ? change.days : daysBetween(change.fromDay, change.untilDay);
      const { id, kind, fromDay } = change;
      const shift = { id, kind, fromDay, days, endedOn: null, decidedAt: now.toISOString() };
      return withMember(
        plan,
        ({ personId }) => personId === change.personId,
        (member) => ({ ...member, shifts: [...member.shifts, shift] }),
      );
    }
    case 'releases':
      return withCohort(plan, { releasePlan: mergedPlan(plan.cohort.releasePlan, change.releases) });
    case 'dates': {
      const { startsOn, endsOn, zone } = change;
      return withCohort(plan, { startsOn, endsOn, zone });
    }
    case 'end': {
      const today = dayIn(plan.cohort.zone, now);
      return withMember(
        plan,
        ({ shifts }) => shifts.some(({ id }) => id === change.shiftId),
        (member) => ({
          ...member,
          shifts: member.shifts.map((shift) =>
            shift.id === change.shiftId ? { ...shift, endedOn: shift.endedOn ?? today } : shift,
          ),
        }),
      );
    }
  }
}

function withCohort<P extends Plan>(plan: P, changed: Partial<Plan['cohort']>): P {
  return { ...plan, cohort: { ...plan.cohort, ...changed } };
}

/** In the order in which they were, what is new at the end. A lesson whose time is taken back opens with its module. */
function mergedPlan(before: readonly Release[], changed: readonly ReleaseChange[]): Release[] {
  const known = before.map((release) => changed.find((change) => isOf(change, release)) ?? release);
  return [...known, ...changed.filter((release) => !known.includes(release))].filter(isTimed);
}

const isTimed = (release: ReleaseChange): release is Release => release.day !== null && release.at !== null;

function withMember<P extends Plan>(
  plan: P,
  isHer: (member: PlanMember) => boolean,
  changed: (member: PlanMember) => PlanMember,
): P | null {
  if (!plan.members.some(isHer)) return null;
  return { ...plan, members: plan.members.map((member) => (isHer(member) ? changed(member) : member)) };
}
