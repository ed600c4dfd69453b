import type { ChecklistItem } from '@tandem/contracts';

/** What a person has done, as far as the certificate is concerned. */
export interface Achievements {
  completedLessons: ReadonlySet<string>;
  passedQuizzes: ReadonlySet<string>;
  finalCaseValidated: boolean;
}

interface CountedCourse {
  certification: { lessons: number; quizzes: number; trainerValidation: boolean };
  modules: ReadonlyArray<{
    number: number;
    title: string;
    lessons: ReadonlyArray<{ id: string }>;
    quiz: { id: string; title: string } | null;
  }>;
}

export interface Completion {
  eligible: boolean;
  items: ChecklistItem[];
}

/**
 * The checklist of the certificate: what counts, what is done, what is missing. Shares are of each module's lessons, and
 * of all quizzes: with 1, every one is needed. Doing more never makes anybody less eligible.
 */
export function completionOf(course: CountedCourse, done: Achievements): Completion {
  const { certification, modules } = course;
  const items: ChecklistItem[] = modules
    .filter((module) => module.lessons.length > 0)
    .map((module) => {
      const completed = module.lessons.filter((lesson) => done.completedLessons.has(lesson.id)).length;
      const of = Math.ceil(module.lessons.length * certification.lessons);
      return item('module-lessons', module, module.title, Math.min(completed, of), of);
    });
  const quizzes = modules.flatMap((module) => (module.quiz ? [{ module, quiz: module.quiz }] : []));
  const passed = quizzes.filter(({ quiz }) => done.passedQuizzes.has(quiz.id)).length;
  const enough = passed >= Math.ceil(quizzes.length * certification.quizzes);
  for (const { module, quiz } of quizzes) {
    const met = done.passedQuizzes.has(quiz.id);
    items.push({ ...item('quiz', module, quiz.title, met ? 1 : 0, 1), met: met || enough });
  }
  if (certification.trainerValidation) {
    items.push(item('final-case', null, null, done.finalCaseValidated ? 1 : 0, 1));
  }
  return { eligible: items.every((entry) => entry.met), items };
}

function item(
  criterion: ChecklistItem['criterion'],
  module: { number: number } | null,
  title: string | null,
  done: number,
  of: number,
): ChecklistItem {
  return { criterion, title, moduleNumber: module?.number ?? null, met: done >= of, done, of };
}
