import type { CourseOutline, PastVersion } from '../past-versions';

/** Which modules a module asked to be completed first, while a version was current. */
export interface Requirement<M> {
  /** When another one took its place, in milliseconds of the epoch; infinite for the present one. */
  until: number;
  /** In the order of the course. */
  modules: readonly M[];
}

/**
 * By module that requires others now, what it has required, the oldest first and the present last: nothing for modules that
 * require none. What has left the course is asked of nobody any more.
 */
export function requirementsOf<M extends CourseOutline['modules'][number]>(
  current: { modules: readonly M[] },
  past: readonly PastVersion[],
): ReadonlyMap<string, ReadonlyArray<Requirement<M>>> {
  const named = (keys: readonly string[]) => current.modules.filter(({ key }) => keys.includes(key));
  const requiring = current.modules.filter(({ requires }) => requires.length > 0);
  return new Map(
    requiring.map(({ id, requires }) => {
      const before = past.flatMap(({ until, outline }) => {
        const then = outline.modules.find((module) => module.id === id);
        return then ? [{ until, modules: named(then.requires) }] : [];
      });
      return [id, [...before, { until: Infinity, modules: named(requires) }]];
    }),
  );
}
