import type { CoursePlace, LessonContent, ModuleContent, PublishedCourse } from '@tandem/catalogue';
import type { LessonAccess, Pace } from '@tandem/contracts';
import { herPace } from '@tandem/cohorts';
import { DomainError } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { findSeat, learnerFacts, nobody, type LearnerFacts, type Opens, type Seat } from './learner-facts';
import { keptOf } from './rules/kept-modules';
import { lessonAccess, moduleAccess } from './rules/module-access';
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
 * What she has done, where it decides whether one of the places is open to her: one that requires modules, or has not come,
 * as when it moved to later once she was in it. Else nothing is asked.
 */
export async function doneFor(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  places: readonly CoursePlace[],
  seat: StandingSeat | null,
  now: Date,
): Promise<Done> {
  const decides = places.some(({ module, lesson }) => {
    const hasCome = seat === null || opensOf(seat.opens, module, lesson)! <= now.getTime();
    return !module.free && (course.requirements.has(module.id) || !hasCome);
  });
  return decides ? learnerFacts(dataSource, personId, course, now) : nobody;
}

/** When the first of her seats opens a module or lesson; undefined while what was just published has no instant yet. */
function opensOf(seats: readonly Opens[], module: ModuleContent, lesson?: LessonContent): number | undefined {
  const instants = seats.flatMap((opens) => (lesson && opens[lesson.id]) ?? opens[module.id] ?? []);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

/** For what only asks whether one of the places is open. @param personId null without a session */
export async function findStanding(
  dataSource: DataSource,
  personId: string | null,
  course: PublishedCourse,
  places: readonly CoursePlace[],
  now: Date,
): Promise<Standing> {
  if (places.every(({ module }) => module.free)) return nobody;
  const seat = await findSeat(dataSource, personId, course, now);
  return { ...(await doneFor(dataSource, personId, course, places, seat, now)), seat };
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
    opensAt: seat ? opensOf(seat.opens, module) : null,
    pausedAt: seat?.pausedAt ?? null,
    requires: requirements
      .filter(({ until }) => until > since || until === Infinity)
      .map(({ modules }) => modules),
    begun: isBegun(module, standing),
  };
  return moduleAccess(terms, (required) => isComplete(course, required.id, standing), now);
}

/** Whether a lesson is open to her, with the reasons. @param access that to its module */
export function lessonAccessOf(
  { module, lesson }: Required<CoursePlace>,
  access: LessonAccess,
  { seat, completed, started }: Standing,
  now: Date,
): LessonAccess {
  const timed = !module.free && seat !== null && seat.opens.some((opens) => opens[lesson.id] !== undefined);
  if (!timed) return access;
  const opensAt = opensOf(seat.opens, module, lesson) ?? null;
  return lessonAccess(access, { opensAt, begun: completed.has(lesson.id) || started.has(lesson.id) }, now);
}

/** Whether a module, or the lesson of it that is meant, is open to her, with the reasons. */
export function placeAccessOf(
  course: PublishedCourse,
  { module, lesson }: CoursePlace,
  standing: Standing,
  now: Date,
): LessonAccess {
  const access = accessOf(course, module, standing, now);
  return lesson ? lessonAccessOf({ module, lesson }, access, standing, now) : access;
}

/** @throws DomainError `lesson-locked` with the reasons */
export async function requireLessonOpen(
  dataSource: DataSource,
  course: PublishedCourse,
  place: Required<CoursePlace>,
  personId: string,
  now: Date,
): Promise<void> {
  const standing = await findStanding(dataSource, personId, course, [place], now);
  const access = placeAccessOf(course, place, standing, now);
  if (!access.open) throw new DomainError('lesson-locked', { ...access });
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
  return course.content.modules.map((module) => {
    const access = accessOf(course, module, facts, now);
    return {
      ...{ module, access, kept: keptOf(course, module.id, facts) },
      lessons: module.lessons.map((lesson) => ({
        lesson,
        access: lessonAccessOf({ module, lesson }, access, facts, now),
      })),
    };
  });
}

/** What was decided for her plan; of a shift nothing once all is open. */
export function paceOf(
  modules: readonly AccessibleModule[],
  { seat, decided }: LearnerFacts,
  now: Date,
): Pace[] {
  if (!seat) return [];
  const waits = modules.some(({ lessons }) =>
    lessons.some(({ access }) => !access.open && access.reasons.some(({ kind }) => kind === 'not-released')),
  );
  return herPace(decided, seat.zone, now).filter(({ kind }) => kind === 'pause' || waits);
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
