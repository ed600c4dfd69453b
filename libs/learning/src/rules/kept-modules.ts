import type { ModuleShape } from '@tandem/catalogue';

/** Ids, whatever else is known of each. */
export type Known = Pick<ReadonlySet<string>, 'has'>;

/**
 * The version of the course under which something of a module was complete for her, and so stays; null when only the
 * present version counts.
 */
export interface KeptModule {
  /** All its lessons. */
  lessons: number | null;
  /** As many of them as the certificate asked for. */
  share: number | null;
  /** Its lessons and its quiz. */
  whole: number | null;
}

/**
 * A version counts for an hour longer than it is current: that long a page may stand open, and a server may not have heard
 * of the next one, so that nothing is taken back that was acknowledged under it.
 */
const grace = 3_600_000;

/**
 * What a change of the course does not take from her: whoever had completed a module as it was then has completed it. A
 * lesson or a quiz that came later is up to her, one that was removed changes nothing. Later versions never make this less.
 *
 * @param completedAt by lesson, in milliseconds of the epoch
 */
export function keptModule(
  shapes: readonly ModuleShape[],
  completedAt: ReadonlyMap<string, number>,
  passedQuizzes: Known,
): KeptModule {
  const kept: KeptModule = { lessons: null, share: null, whole: null };
  for (const { version, until, lessons, asked, quizId } of shapes) {
    const done = lessons.filter((id) => (completedAt.get(id) ?? Infinity) < until + grace).length;
    if (done > 0 && done >= asked) kept.share ??= version;
    if (done > 0 && done === lessons.length) kept.lessons ??= version;
    // Its lessons may have been complete before; a quiz that was passed later is passed all the same.
    const passed = quizId === null || passedQuizzes.has(quizId);
    if (kept.lessons !== null && passed) kept.whole ??= version;
  }
  return kept;
}

const nothing: KeptModule = { lessons: null, share: null, whole: null };

/** Of one module of a course. */
export function keptOf(
  course: { earlier: ReadonlyMap<string, readonly ModuleShape[]> },
  moduleId: string,
  done: { completed: ReadonlyMap<string, number>; passedQuizzes: Known },
): KeptModule {
  const shapes = course.earlier.get(moduleId);
  return shapes ? keptModule(shapes, done.completed, done.passedQuizzes) : nothing;
}
