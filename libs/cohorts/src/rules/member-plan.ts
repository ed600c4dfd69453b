import { addDays, daysBetween, instantOf } from '@tandem/platform';
import {
  laterOf,
  plannedAt,
  releaseOf,
  type ClockedCohort,
  type Part,
  type WallMoment,
} from './release-plan';

/** What was decided for one student, in calendar days of her cohort's zone. */
export interface PlanShift {
  kind: 'shift' | 'pause';
  /** What opens on this day or later moves. */
  fromDay: string;
  days: number;
  /** A shift that ended counts no more; of a pause the days before this one still do. */
  endedOn: string | null;
  /** ISO instant. What was open by then is not closed by a pause. */
  decidedAt: string;
}

/** By how many days it moves what it concerns. */
export function daysMoved({ kind, fromDay, days, endedOn }: PlanShift): number {
  if (endedOn === null) return days;
  if (kind === 'shift') return 0;
  return Math.max(0, Math.min(days, daysBetween(fromDay, endedOn)));
}

/** The first day after a pause. */
export function pauseEnds(pause: PlanShift): string {
  return addDays(pause.fromDay, daysMoved(pause));
}

/** How it stands on a calendar day of her cohort. A shift runs for good. */
export function shiftState(shift: PlanShift, today: string): 'coming' | 'running' | 'over' {
  if (shift.endedOn !== null) return 'over';
  if (shift.kind === 'pause' && today >= pauseEnds(shift)) return 'over';
  return today < shift.fromDay ? 'coming' : 'running';
}

/** A pause is no lock: only what had not come when it was decided moves. */
function concerns({ kind, fromDay, decidedAt }: PlanShift, { day, at }: WallMoment, zone: string): boolean {
  return day >= fromDay && (kind === 'shift' || instantOf(day, at, zone) > new Date(decidedAt));
}

/**
 * When a module or lesson opens for a student: by so many days on the calendar after her cohort, at the same time on the
 * wall. What was decided later counts from where the earlier left her; a lesson that would come to lie before its module
 * opens with it.
 * @param shifts in the order in which they were decided; none for the cohort itself
 * @throws RangeError when that falls on a wall time that does not exist or happens twice
 */
export function opensAt(cohort: ClockedCohort, shifts: readonly PlanShift[], part: Omit<Part, 'id'>): Date {
  const { zone } = cohort;
  const moved = (moment: WallMoment, shift: PlanShift) =>
    concerns(shift, moment, zone) ? { ...moment, day: addDays(moment.day, daysMoved(shift)) } : moment;
  let module = releaseOf(cohort, part.moduleSlug);
  let lesson = laterOf(plannedAt(cohort, part) ?? module, module);
  for (const shift of shifts) {
    module = moved(module, shift);
    lesson = laterOf(moved(lesson, shift), module);
  }
  return instantOf(lesson.day, lesson.at, zone);
}
