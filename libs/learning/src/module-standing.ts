import type { ModuleContent, PublishedCourse } from '@tandem/catalogue';
import type { LessonAccess } from '@tandem/contracts';
import type { DataSource } from 'typeorm';
import { findSeat, learnerFacts, nobody, type LearnerFacts, type Seat } from './learner-facts';
import { keptOf } from './rules/kept-modules';
import { moduleAccess } from './rules/module-access';
import { moduleCompletion, type AccessibleModule } from './rules/outline';

/** What she has done, as far as it opens modules. */
type Done = Pick<
  LearnerFacts,
  'completed' | 'started' | 'passedQuizzes' | 'triedQuizzes' | 'openQuizzes' | 'begunWorks'
>;

/** What decides which modules of a course are open to somebody. */
export interface Standing extends Done {
  seat: StandingSeat | null;
}

type StandingSeat = Pick<Seat, 'opens' | 'activatedAt' | 'pausedAt'>;

/**
 * What she has done, where it decides whether one of the modules is open to her: one that requires others, or has not come,
 * as when it moved to later once she was in it. Else nothing is asked.
 */
export async function doneFor(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  modules: readonly ModuleContent[],
  seat: StandingSeat | null,
  now: Date,
): Promise<Done> {
  const decides = modules.some(({ id, free }) => {
    const hasCome = seat === null || seat.opens[id]! <= now.getTime();
    return !free && (course.requirements.has(id) || !hasCome);
  });
  return decides ? learnerFacts(dataSource, personId, course, now) : nobody;
}

/** For what only asks whether one of the modules is open. @param personId null without a session */
export async function findStanding(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  modules: readonly ModuleContent[],
  now: Date,
): Promise<Standing> {
  if (modules.every(({ free }) => free)) return nobody;
  const seat = await findSeat(dataSource, personId, course, now);
  return { ...(await doneFor(dataSource, personId, course, modules, seat, now)), seat };
}

/** Whether a module is open to her, with the reasons. */
export function accessOf(
  course: PublishedCourse,
  module: ModuleContent,
  standing: Standing,
  now: Date,
): LessonAccess {
  const { seat } = standing;
  const requirements = course.requirements.get(module.id) ?? [];
  // What was asked of her since she has a seat; without one, what is asked now.
  const since = Math.min(...(seat?.activatedAt ?? []));
  const terms = {
    free: module.free,
    opensAt: seat ? seat.opens[module.id] : null,
    pausedAt: seat?.pausedAt ?? null,
    requires: requirements
      .filter(({ until }) => until > since || until === Infinity)
      .map(({ modules }) => modules),
    begun: isBegun(module, standing),
  };
  return moduleAccess(terms, (required) => isComplete(course, required.id, standing), now);
}

/** Whether a module's assignment is open to her: a free module is for everybody, its assignment is read by the trainers of a cohort. */
export function assignmentAccess(
  course: PublishedCourse,
  module: ModuleContent,
  standing: Standing,
  now: Date,
): LessonAccess {
  const access = accessOf(course, module, standing, now);
  if (!access.open) return access;
  const pausedAt = standing.seat?.pausedAt ?? null;
  if (pausedAt !== null)
    return { open: false, reasons: [{ kind: 'access-paused', since: new Date(pausedAt).toISOString() }] };
  if (standing.seat) return access;
  return { open: false, reasons: [{ kind: 'not-enrolled' }] };
}

function isBegun({ lessons, quiz, assignment }: ModuleContent, done: Done): boolean {
  const { completed, started, passedQuizzes, triedQuizzes, openQuizzes } = done;
  const quizSets = [passedQuizzes, triedQuizzes, openQuizzes];
  return (
    lessons.some(({ id }) => completed.has(id) || started.has(id)) ||
    (quiz !== null && quizSets.some((ids) => ids.has(quiz.id))) ||
    (assignment !== null && done.begunWorks.has(assignment.id))
  );
}

function isComplete(course: PublishedCourse, moduleId: string, done: Done): boolean {
  const module = course.content.modules.find(({ id }) => id === moduleId)!;
  return moduleCompletion(module, done, keptOf(course, moduleId, done)).complete;
}

/** The modules of a course as they are for her. */
export function modulesFor(course: PublishedCourse, facts: LearnerFacts, now: Date): AccessibleModule[] {
  return course.content.modules.map((module) => ({
    module,
    access: accessOf(course, module, facts, now),
    kept: keptOf(course, module.id, facts),
  }));
}

/** Modules that she may not open before others are complete, whatever else closes them. */
export async function waitingModules(
  dataSource: DataSource,
  personId: string,
  courses: readonly PublishedCourse[],
  now: Date,
): Promise<string[]> {
  const requiring = courses.filter(({ requirements }) => requirements.size > 0);
  const found = await Promise.all(
    requiring.map(async (course) => {
      const facts = await learnerFacts(dataSource, personId, course, now);
      return course.content.modules.filter((module) => {
        const access = accessOf(course, module, facts, now);
        return !access.open && access.reasons.some(({ kind }) => kind === 'not-completed');
      });
    }),
  );
  return found.flat().map(({ id }) => id);
}
