import type { PlanGroup, PlanImpact } from '@tandem/contracts';
import { memberOpensAt, type PlanShift } from './member-plan';
import { moduleOpensAt, type ClockedCohort } from './release-plan';

export interface PlanMember {
  enrolmentId: string;
  personId: string;
  name: string;
  /** Modules in which she has begun something. */
  begun: ReadonlySet<string>;
  shifts: ReadonlyArray<PlanShift & { id: string }>;
}

export interface Plan {
  cohort: ClockedCohort & { endsOn: string };
  members: readonly PlanMember[];
}

interface Module {
  id: string;
  slug: string;
  number: number;
  title: string;
  /** Open to all, at any time. */
  free: boolean;
}

type Effect = Omit<PlanGroup, 'members'>;
type Opens = (module: Module) => Date;

/**
 * What a change does, students to whom it does the same together: what comes earlier, what later, what closes again, and
 * what stays open because she has begun it. Who is concerned by a date that she has not reached is told.
 *
 * @param after the same members
 * @throws RangeError when a release falls on a wall time that does not exist or happens twice
 */
export function planImpact(before: Plan, after: Plan, course: readonly Module[], now: Date): PlanImpact {
  const modules = course.filter(({ free }) => !free);
  const cohortBefore = opensOf(before.cohort, [], modules);
  const cohortAfter = opensOf(after.cohort, [], modules);
  const groups = new Map<string, PlanGroup>();
  let unmoved = 0;
  before.members.forEach((member, index) => {
    const { shifts } = after.members[index]!;
    const was = member.shifts.length > 0 ? opensOf(before.cohort, member.shifts, modules) : cohortBefore;
    const is = shifts.length > 0 ? opensOf(after.cohort, shifts, modules) : cohortAfter;
    const effect = effectOf(member.begun, was, is, modules, now);
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
    modules: modules.flatMap((module) => moveOf(module, cohortBefore, cohortAfter) ?? []),
    groups: found,
    unmoved,
    told: found.filter(isTold).reduce((sum, { members }) => sum + members.length, 0),
  };
}

/** What stays open for her does not concern her. */
export const isTold = ({ earlier, later, closing }: PlanGroup): boolean =>
  earlier.length + later.length + closing.length > 0;

function effectOf(
  begun: ReadonlySet<string>,
  was: Opens,
  is: Opens,
  modules: readonly Module[],
  now: Date,
): Effect {
  const effect: Effect = { earlier: [], later: [], closing: [], kept: [] };
  for (const module of modules) {
    const move = moveOf(module, was, is);
    if (!move) continue;
    const wasOpen = was(module) <= now;
    const isOpen = is(module) <= now;
    if (wasOpen && isOpen) continue;
    if (begun.has(module.id)) {
      if (wasOpen) effect.kept.push(move);
    } else if (wasOpen) effect.closing.push(move);
    else effect[is(module) < was(module) ? 'earlier' : 'later'].push(move);
  }
  return effect;
}

function moveOf(module: Module, was: Opens, is: Opens) {
  if (was(module).getTime() === is(module).getTime()) return null;
  const { number, title } = module;
  return { number, title, before: was(module).toISOString(), after: is(module).toISOString() };
}

function opensOf(cohort: ClockedCohort, shifts: readonly PlanShift[], modules: readonly Module[]): Opens {
  const opens = new Map(
    modules.map(({ slug }) => [
      slug,
      shifts.length > 0 ? memberOpensAt(cohort, shifts, slug) : moduleOpensAt(cohort, slug),
    ]),
  );
  return ({ slug }) => opens.get(slug)!;
}
