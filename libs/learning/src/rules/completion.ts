import { shareOf, type CourseOutline } from '@tandem/catalogue';
import type { SeatAttendance } from '@tandem/cohorts';
import type { ChecklistItem } from '@tandem/contracts';
import { attendanceItem } from './attendance-criterion';
import type { KeptModule, Known } from './kept-modules';

/** What a person has done, as far as the certificate is concerned. */
export interface Achievements {
  completedLessons: Known;
  passedQuizzes: Known;
  acceptedAssignments: Known;
  attendance: readonly SeatAttendance[];
}

export interface Completion {
  eligible: boolean;
  items: ChecklistItem[];
}

type Module = CourseOutline['modules'][number];
type Course = Pick<CourseOutline, 'certification' | 'modules'>;

/**
 * The checklist of the certificate: what counts, what is done, what is missing. Shares are of each module's lessons, and
 * of all quizzes and of all assignments: with 1, every one is needed. The final case is the assignment that a trainer
 * validates: where the certificate asks for that, it counts by itself, and a course that does not describe one lets
 * nobody through. Doing more never makes anybody less eligible.
 *
 * @param keptOf what of a module was complete under an earlier version, and therefore is
 */
export function completionOf(
  { certification, modules }: Course,
  done: Achievements,
  keptOf: (moduleId: string) => KeptModule,
): Completion {
  const items = modules
    .filter((module) => module.lessons.length > 0)
    .map((module) => lessonsItem(module, certification.lessons, done, keptOf(module.id).share));
  const quizzes = modules.flatMap((module) => (module.quiz ? [{ module, part: module.quiz }] : []));
  items.push(
    ...partItems('quiz', quizzes, done.passedQuizzes, certification.quizzes, (id) => keptOf(id).whole),
  );
  const assignments = modules.flatMap((module) =>
    module.assignment ? [{ module, part: module.assignment }] : [],
  );
  const isCase = ({ module }: { module: Module }) =>
    certification.trainerValidation && module.proof.kind === 'case';
  const others = assignments.filter((one) => !isCase(one));
  items.push(...partItems('assignment', others, done.acceptedAssignments, certification.assignments));
  items.push(...[attendanceItem(certification, done.attendance)].filter((item) => item !== null));
  if (certification.trainerValidation) {
    const finalCase = assignments.find(isCase);
    const accepted = finalCase ? done.acceptedAssignments.has(finalCase.part.id) : false;
    items.push(partItem('final-case', finalCase?.module ?? null, finalCase?.part ?? null, accepted));
  }
  return { eligible: items.every((entry) => entry.met), items };
}

function lessonsItem(
  module: Module,
  share: number,
  done: Achievements,
  keptFrom: number | null,
): ChecklistItem {
  const missing = module.lessons.filter(({ id }) => !done.completedLessons.has(id));
  const of = shareOf(share, module.lessons.length);
  const completed = Math.min(module.lessons.length - missing.length, of);
  const met = completed >= of;
  return {
    ...{ criterion: 'module-lessons', title: module.title, ...placeOf(module), assignmentKey: null },
    ...{ met: met || keptFrom !== null, done: completed, of, keptFrom: met ? null : keptFrom },
    missingLessons: met || keptFrom !== null ? [] : missing.map(({ slug, title }) => ({ slug, title })),
  };
}

/** One item for each; those that are missing count as met once the share is reached without them. */
function partItems(
  criterion: 'quiz' | 'assignment',
  all: ReadonlyArray<{ module: Module; part: Part }>,
  done: Known,
  share: number,
  keptFrom: (moduleId: string) => number | null = () => null,
): ChecklistItem[] {
  const items = all.map(({ module, part }) =>
    partItem(criterion, module, part, done.has(part.id), keptFrom(module.id)),
  );
  const enough = items.filter(({ met }) => met).length >= shareOf(share, all.length);
  return items.map((item) => ({ ...item, met: item.met || enough }));
}

type Part = { id: string; title: string; key?: string };

function partItem(
  criterion: ChecklistItem['criterion'],
  module: Module | null,
  part: Part | null,
  reached: boolean,
  keptFrom: number | null = null,
): ChecklistItem {
  return {
    ...{ criterion, title: part?.title ?? null, ...placeOf(module) },
    assignmentKey: criterion === 'quiz' ? null : (part?.key ?? null),
    ...{ met: reached || keptFrom !== null, done: reached ? 1 : 0, of: 1 },
    ...{ keptFrom: reached ? null : keptFrom, missingLessons: [] },
  };
}

const placeOf = (module: Module | null) => ({
  moduleNumber: module?.number ?? null,
  moduleSlug: module?.slug ?? null,
});
