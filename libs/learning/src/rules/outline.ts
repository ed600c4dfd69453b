import type { LessonContent, ModuleContent } from '@tandem/catalogue';
import type { LessonAccess, Outline, OutlineLesson, OutlineModule } from '@tandem/contracts';
import type { KeptModule, Known } from './kept-modules';

interface Done {
  completed: Known;
  started: Known;
  lastOpened: string | null;
  passedQuizzes: Known;
  triedQuizzes: Known;
  openQuizzes: Known;
}

export interface AccessibleModule {
  module: ModuleContent;
  access: LessonAccess;
  /** Each of its lessons; one may open later than the module. */
  lessons: ReadonlyArray<{ lesson: LessonContent; access: LessonAccess }>;
  kept: KeptModule;
}

/** The modules of an outline, with the state of each lesson. */
export function outlineModules(modules: readonly AccessibleModule[], done: Done): OutlineModule[] {
  return modules.map(({ module, access, lessons, kept }) => ({
    id: module.id,
    number: module.number,
    slug: module.slug,
    title: module.title,
    aim: module.aim,
    free: module.free,
    access,
    lessons: lessons.map(({ lesson, access }) => ({
      id: lesson.id,
      slug: lesson.slug,
      title: lesson.title,
      minutes: lesson.minutes.reading + lesson.minutes.exercise,
      access,
      state: lessonState(lesson.id, done, kept),
    })),
    quiz: module.quiz && {
      id: module.quiz.id,
      slug: module.quiz.key,
      title: module.quiz.title,
      state: quizState(module.quiz.id, done, kept),
    },
    assignment: module.assignment && {
      key: module.assignment.key,
      title: module.assignment.title,
      minutes: module.assignment.minutes,
    },
    ...moduleCompletion(module, done, kept),
  }));
}

function lessonState(lessonId: string, done: Done, kept: KeptModule): OutlineLesson['state'] {
  if (done.completed.has(lessonId)) return 'completed';
  if (done.started.has(lessonId)) return 'started';
  return kept.lessons === null ? 'untouched' : 'optional';
}

function quizState(
  quizId: string,
  done: Done,
  kept: KeptModule,
): NonNullable<OutlineModule['quiz']>['state'] {
  if (done.passedQuizzes.has(quizId)) return 'passed';
  if (done.openQuizzes.has(quizId)) return 'started';
  if (done.triedQuizzes.has(quizId)) return 'failed';
  return kept.whole === null ? 'untouched' : 'optional';
}

/** Its lessons done and its quiz passed, now or under an earlier version: the one that is told is the one needed. */
export function moduleCompletion(
  { lessons, quiz }: ModuleContent,
  done: Pick<Done, 'completed' | 'passedQuizzes'>,
  kept: KeptModule,
) {
  const read = lessons.length > 0 && lessons.every(({ id }) => done.completed.has(id));
  const passed = quiz === null || done.passedQuizzes.has(quiz.id);
  if (read && passed) return { complete: true, keptFrom: null };
  const keptFrom = passed ? kept.lessons : kept.whole;
  return { complete: keptFrom !== null, keptFrom };
}

/** Lessons of a module that count for her: what came after she had completed it does not, unless she has done it too. */
export function lessonsDone(
  { module, kept }: { module: { lessons: ReadonlyArray<{ id: string }> }; kept: KeptModule },
  completed: Known,
) {
  const done = module.lessons.filter((lesson) => completed.has(lesson.id)).length;
  return { completed: done, total: kept.lessons === null ? module.lessons.length : done };
}

export function courseProgress(
  modules: ReadonlyArray<Pick<AccessibleModule, 'module' | 'kept'>>,
  completed: Known,
): Outline['progress'] {
  const counts = modules.map((module) => lessonsDone(module, completed));
  return {
    completed: counts.reduce((sum, count) => sum + count.completed, 0),
    total: counts.reduce((sum, count) => sum + count.total, 0),
  };
}

/**
 * Where to go on: the last lesson she opened if it is not done, else the first one not done after it, else the first one
 * not done at all. Only lessons that are open count, and optional ones if she has begun them; null when nothing is left to open.
 */
export function resumePoint(modules: readonly AccessibleModule[], done: Done): Outline['resume'] {
  const reachable = modules.flatMap(({ module, lessons, kept }) =>
    lessons
      .filter(({ access }) => access.open)
      .map(({ lesson }) => ({ module, lesson, optional: kept.lessons !== null })),
  );
  const last = reachable.findIndex(({ lesson }) => lesson.id === done.lastOpened);
  const todo = ({ lesson, optional }: { lesson: LessonContent; optional: boolean }) =>
    !done.completed.has(lesson.id) && (!optional || lesson.id === done.lastOpened);
  const next = reachable.slice(Math.max(last, 0)).find(todo) ?? reachable.find(todo);
  if (!next) return null;
  return {
    moduleSlug: next.module.slug,
    lessonSlug: next.lesson.slug,
    moduleTitle: next.module.title,
    title: next.lesson.title,
    minutes: next.lesson.minutes.reading + next.lesson.minutes.exercise,
  };
}
