import { shareOf, type CourseOutline, type PastVersion } from '@tandem/catalogue';

/**
 * How many lessons whoever meets the criteria of any version has completed at least: before that, no completion can change
 * what she is entitled to. A lower bound, not the exact number: each module counts what it has in common with the version
 * it has least in common with, and the lowest share that any of them asked for.
 */
export function fewestCompletions(current: CourseOutline, past: readonly PastVersion[]): number {
  const versions = [current, ...past.map(({ outline }) => outline)];
  const share = Math.min(...versions.map(({ certification }) => certification.lessons));
  const counts = current.modules.map(({ id, lessons }) => {
    const always = versions.map((version) => {
      const then = new Set(version.modules.find((module) => module.id === id)?.lessons.map((one) => one.id));
      return lessons.filter((lesson) => then.has(lesson.id)).length;
    });
    return shareOf(share, Math.min(...always));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
