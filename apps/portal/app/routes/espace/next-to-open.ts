import type { Dashboard, LessonAccess } from '@tandem/contracts';

type Module = Dashboard['modules'][number];

/** What opens next to her: the first module that is closed, or a lesson that comes before it. */
export function nextToOpen(modules: readonly Module[]): {
  closed?: Module;
  lesson?: NonNullable<Module['waitsFor']>;
} {
  const closed = modules.find(({ access }) => !access.open);
  const [lesson] = modules
    .flatMap(({ waitsFor }) => waitsFor ?? [])
    .sort((a, b) => untilOf(a.access) - untilOf(b.access));
  if (lesson && (!closed || untilOf(lesson.access) < untilOf(closed.access))) return { lesson };
  return closed ? { closed } : {};
}

/** Milliseconds of the epoch; never for what no instant opens. */
function untilOf(access: LessonAccess): number {
  const until = access.open ? undefined : access.reasons.find(({ kind }) => kind === 'not-released');
  return until?.kind === 'not-released' && until.until ? Date.parse(until.until) : Infinity;
}
