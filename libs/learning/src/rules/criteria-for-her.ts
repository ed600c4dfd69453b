import type { CourseOutline } from '@tandem/catalogue';
import { completionOf, type Achievements, type Completion } from './completion';
import type { KeptModule, Known } from './kept-modules';

/** A version of the course, by its number. */
export interface NumberedOutline {
  number: number;
  outline: CourseOutline;
}

export interface HerCompletion extends Completion {
  /** The version whose criteria apply to her, with what it asks of her. */
  version: NumberedOutline;
}

/**
 * The criteria that apply: those of the version that was current when she got her seat, which she was promised, unless the
 * present ones are kinder. What came into the course since is up to her; what left it is not asked for any more.
 *
 * @param promised the version at her enrolment; null when that is the present one, or without a seat
 */
export function criteriaForHer(
  present: NumberedOutline,
  promised: NumberedOutline | null,
  done: Achievements,
  keptOf: (moduleId: string) => KeptModule,
): HerCompletion {
  const now = { ...completionOf(present.outline, done, keptOf), version: present };
  if (!promised) return now;
  const outline = withoutAdditions(present.outline, promised.outline, done);
  const then = { ...completionOf(outline, done, keptOf), version: { number: promised.number, outline } };
  if (then.eligible !== now.eligible) return then.eligible ? then : now;
  return missing(then) <= missing(now) ? then : now;
}

const missing = ({ items }: Completion): number => items.filter(({ met }) => !met).length;

/**
 * What there is now of what there was then, where it stands now. The final case is the present one, unless she has had an
 * earlier one accepted: what she has done counts although it has gone.
 */
function withoutAdditions(now: CourseOutline, then: CourseOutline, done: Achievements): CourseOutline {
  const [before, after] = [partsOf(then), partsOf(now)];
  const gone = then.modules.map((module) => ({
    ...{ ...module, lessons: [] },
    quiz: doneAndGone(module.quiz, done.passedQuizzes, after),
    assignment: doneAndGone(module.assignment, done.acceptedAssignments, after),
  }));
  const left = now.modules.map((module) => {
    const { quiz, assignment, proof } = module;
    return {
      ...module,
      lessons: module.lessons.filter(({ id }) => before.has(id)),
      quiz: quiz && before.has(quiz.id) ? quiz : null,
      assignment: assignment && (before.has(assignment.id) || proof.kind === 'case') ? assignment : null,
    };
  });
  const modules = [...gone.filter(({ quiz, assignment }) => quiz ?? assignment), ...left];
  return { ...now, certification: then.certification, modules };
}

const partsOf = ({ modules }: CourseOutline): ReadonlySet<string | undefined> =>
  new Set(
    modules.flatMap(({ lessons, quiz, assignment }) =>
      [...lessons, quiz, assignment].map((part) => part?.id),
    ),
  );

const doneAndGone = <P extends { id: string }>(part: P | null, done: Known, after: ReadonlySet<unknown>) =>
  part && done.has(part.id) && !after.has(part.id) ? part : null;
