import type { ChecklistItem } from '@tandem/contracts';

/** What a person has done, as far as the certificate is concerned. */
export interface Achievements {
  completedLessons: ReadonlySet<string>;
  passedQuizzes: ReadonlySet<string>;
  acceptedAssignments: ReadonlySet<string>;
}

interface CountedCourse {
  certification: { lessons: number; quizzes: number; assignments: number; trainerValidation: boolean };
  modules: ReadonlyArray<{
    number: number;
    title: string;
    lessons: ReadonlyArray<{ id: string }>;
    proof: { kind: string };
    quiz: { id: string; title: string } | null;
    assignment: { id: string; title: string } | null;
  }>;
}

export interface Completion {
  eligible: boolean;
  items: ChecklistItem[];
}

/**
 * The checklist of the certificate: what counts, what is done, what is missing. Shares are of each module's lessons, and
 * of all quizzes and of all assignments: with 1, every one is needed. The final case is the assignment that a trainer
 * validates: where the certificate asks for that, it counts by itself, and a course that does not describe one lets
 * nobody through. Doing more never makes anybody less eligible.
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
  const quizzes = modules.flatMap((module) => (module.quiz ? [{ module, part: module.quiz }] : []));
  items.push(...shareOf('quiz', quizzes, done.passedQuizzes, certification.quizzes));
  const assignments = modules.flatMap((module) =>
    module.assignment ? [{ module, part: module.assignment }] : [],
  );
  const isCase = ({ module }: { module: { proof: { kind: string } } }) =>
    certification.trainerValidation && module.proof.kind === 'case';
  const others = assignments.filter((one) => !isCase(one));
  items.push(...shareOf('assignment', others, done.acceptedAssignments, certification.assignments));
  if (certification.trainerValidation) {
    const finalCase = assignments.find(isCase);
    const accepted = finalCase && done.acceptedAssignments.has(finalCase.part.id);
    items.push(
      item('final-case', finalCase?.module ?? null, finalCase?.part.title ?? null, accepted ? 1 : 0, 1),
    );
  }
  return { eligible: items.every((entry) => entry.met), items };
}

/** One item for each; those that are missing count as met once the share is reached without them. */
function shareOf(
  criterion: ChecklistItem['criterion'],
  all: ReadonlyArray<{ module: { number: number }; part: { id: string; title: string } }>,
  done: ReadonlySet<string>,
  share: number,
): ChecklistItem[] {
  const enough = all.filter(({ part }) => done.has(part.id)).length >= Math.ceil(all.length * share);
  return all.map(({ module, part }) => {
    const met = done.has(part.id);
    return { ...item(criterion, module, part.title, met ? 1 : 0, 1), met: met || enough };
  });
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
