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
 * The criteria that apply: those of the version that was current when she got a seat, which she was promised, unless those of
 * another seat, or the present ones, are kinder. What came into the course since is up to her; what left it is not asked for any more.
 *
 * @param promised the earlier versions at her enrolments, the first one first
 */
export function criteriaForHer(
  present: NumberedOutline,
  promised: readonly NumberedOutline[],
  done: Achievements,
  keptOf: (moduleId: string) => KeptModule,
): HerCompletion {
  const now = { ...completionOf(present.outline, done, keptOf), version: present };
  return promised.reduceRight<HerCompletion>((kindest, { number, outline: then }) => {
    const outline = withoutAdditions(present.outline, then, done);
    const other = { ...completionOf(outline, done, keptOf), version: { number, outline } };
    if (other.eligible !== kindest.eligible) return other.eligible ? other : kindest;
    return missing(other) <= missing(kindest) ? other : kindest;
  }, now);
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
