import type { CourseContent, LessonContent, ModuleContent } from '@tandem/catalogue';
import type { LessonAccess, Outline, OutlineModule } from '@tandem/contracts';

interface Done {
  completed: ReadonlySet<string>;
  started: ReadonlySet<string>;
  lastOpened: string | null;
  passedQuizzes: ReadonlySet<string>;
  triedQuizzes: ReadonlySet<string>;
  openQuizzes: ReadonlySet<string>;
}

export interface AccessibleModule {
  module: ModuleContent;
  access: LessonAccess;
}

/** The modules of an outline, with the state of each lesson. */
export function outlineModules(modules: readonly AccessibleModule[], done: Done): OutlineModule[] {
  return modules.map(({ module, access }) => ({
    id: module.id,
    number: module.number,
    slug: module.slug,
    title: module.title,
    aim: module.aim,
    free: module.free,
    access,
    lessons: module.lessons.map((lesson) => ({
      id: lesson.id,
      slug: lesson.slug,
      title: lesson.title,
      minutes: lesson.minutes.reading + lesson.minutes.exercise,
      state: done.completed.has(lesson.id)
        ? 'completed'
        : done.started.has(lesson.id)
          ? 'started'
          : 'untouched',
    })),
    quiz: module.quiz && {
      id: module.quiz.id,
      slug: module.quiz.key,
      title: module.quiz.title,
      state: quizState(module.quiz.id, done),
    },
  }));
}

function quizState(quizId: string, done: Done): 'passed' | 'failed' | 'started' | 'untouched' {
  if (done.passedQuizzes.has(quizId)) return 'passed';
  if (done.openQuizzes.has(quizId)) return 'started';
  return done.triedQuizzes.has(quizId) ? 'failed' : 'untouched';
}

export function courseProgress(content: CourseContent, completed: ReadonlySet<string>): Outline['progress'] {
  const lessons = content.modules.flatMap((module) => module.lessons);
  return { completed: lessons.filter((lesson) => completed.has(lesson.id)).length, total: lessons.length };
}

/**
 * Where to go on: the last lesson she opened if it is not done, else the first one not done after it, else the first one
 * not done at all. Only lessons that are open count; null when nothing is left to open.
 */
export function resumePoint(modules: readonly AccessibleModule[], done: Done): Outline['resume'] {
  const reachable = modules.flatMap(({ module, access }) =>
    access.open ? module.lessons.map((lesson) => ({ module, lesson })) : [],
  );
  const last = reachable.findIndex(({ lesson }) => lesson.id === done.lastOpened);
  const todo = (entry: { lesson: LessonContent }) => !done.completed.has(entry.lesson.id);
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
