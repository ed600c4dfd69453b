import type { PlanGroup, PlanImpact } from '@tandem/contracts';
import { opensAt, type PlanShift } from './member-plan';
import { isOf, type ClockedCohort, type Part, type PlannedModule } from './release-plan';

export interface PlanMember {
  enrolmentId: string;
  personId: string;
  name: string;
  /** Modules in which she has begun something, and the lessons, quizzes and assignments. */
  begun: ReadonlySet<string>;
  shifts: ReadonlyArray<PlanShift & { id: string }>;
}

export interface Plan {
  cohort: ClockedCohort & { endsOn: string };
  members: readonly PlanMember[];
}

interface Module extends PlannedModule {
  number: number;
  title: string;
  lessons: ReadonlyArray<{ id: string; slug: string; title: string }>;
}

/** What may open at another time than its neighbours. */
interface Item extends Part {
  module: Module;
  /** Its title; null for the module itself. */
  lesson: string | null;
}

/** How an item stands in a plan. */
interface Standing {
  opens: Date;
  /** Open by then, or because she has begun it. */
  open: boolean;
}

type Effect = Omit<PlanGroup, 'members'>;
type Opens = (item: Item) => Date;
type StandingOf = (item: Item) => Standing;

/**
 * What a change does, students to whom it does the same together: what comes earlier, what later, what closes again, and
 * what stays open because she has begun it. Who is concerned by a date that she has not reached is told.
 *
 * @param after the same members
 * @throws RangeError when a release falls on a wall time that does not exist or happens twice
 */
export function planImpact(before: Plan, after: Plan, course: readonly Module[], now: Date): PlanImpact {
  const items = itemsOf(course, [before, after]);
  const cohortBefore = opensIn(before.cohort, []);
  const cohortAfter = opensIn(after.cohort, []);
  const groups = new Map<string, PlanGroup>();
  let unmoved = 0;
  before.members.forEach((member, index) => {
    const { begun } = member;
    const { shifts } = after.members[index]!;
    const was = member.shifts.length > 0 ? opensIn(before.cohort, member.shifts) : cohortBefore;
    const is = shifts.length > 0 ? opensIn(after.cohort, shifts) : cohortAfter;
    const effect = effectOf(
      standingIn(before, begun, was, now),
      standingIn(after, begun, is, now),
      items,
      now,
    );
    const key = JSON.stringify(effect);
    const moves = Object.values(effect).some((list) => list.length > 0);
    if (!moves) unmoved += 1;
    else {
      const group = groups.get(key) ?? { members: [], ...effect };
      group.members.push({ personId: member.personId, name: member.name });
      groups.set(key, group);
    }
  });
  const found = [...groups.values()];
  return {
    moves: items.flatMap((item) => {
      const [was, is] = [cohortBefore(item), cohortAfter(item)];
      return was.getTime() === is.getTime() ? [] : moveOf(item, was, is);
    }),
    groups: found,
    unmoved,
    told: found.filter(isTold).reduce((sum, { members }) => sum + members.length, 0),
  };
}

/** What stays open for her does not concern her. */
export const isTold = ({ earlier, later, closing }: PlanGroup): boolean =>
  earlier.length + later.length + closing.length > 0;

/** Modules, and lessons to which one of the plans gives a time of their own. */
function itemsOf(course: readonly Module[], plans: readonly Plan[]): Item[] {
  const isTimed = (part: Omit<Part, 'id'>) =>
    plans.some(({ cohort }) => cohort.releasePlan.some((release) => isOf(release, part)));
  return course
    .filter(({ free }) => !free)
    .flatMap((module) => {
      const { id, slug: moduleSlug, lessons } = module;
      return [
        { id, moduleSlug, module, lesson: null },
        ...lessons
          .map(({ id, slug, title }) => ({ id, moduleSlug, lessonSlug: slug, module, lesson: title }))
          .filter(isTimed),
      ];
    });
}

/** Asked of most students alike, and worked out once. */
function opensIn(cohort: ClockedCohort, shifts: readonly PlanShift[]): Opens {
  const known = new Map<string, Date>();
  return (item) => {
    const opens = known.get(item.id) ?? opensAt(cohort, shifts, item);
    known.set(item.id, opens);
    return opens;
  };
}

function standingIn({ cohort }: Plan, begun: ReadonlySet<string>, opensOf: Opens, now: Date): StandingOf {
  return (item) => {
    const opens = opensOf(item);
    // A lesson without a time of its own is open with its module.
    const timed = cohort.releasePlan.some((release) => isOf(release, item));
    return { opens, open: opens <= now || begun.has(timed ? item.id : item.module.id) };
  };
}

function effectOf(wasOf: StandingOf, becomes: StandingOf, items: readonly Item[], now: Date): Effect {
  const effect: Effect = { earlier: [], later: [], closing: [], kept: [] };
  for (const item of items) {
    const [was, is] = [wasOf(item), becomes(item)];
    const move = moveOf(item, was.opens, is.opens);
    if (was.open && is.open) {
      if (was.opens <= now && is.opens > now) effect.kept.push(move);
    } else if (was.open) effect.closing.push(move);
    else if (was.opens.getTime() !== is.opens.getTime())
      effect[is.opens < was.opens ? 'earlier' : 'later'].push(move);
  }
  return effect;
}

function moveOf({ module: { number, title }, lesson }: Item, was: Date, is: Date) {
  return { number, title, lesson, before: was.toISOString(), after: is.toISOString() };
}
