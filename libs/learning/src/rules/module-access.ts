import type { LessonAccess } from '@tandem/contracts';

const open: LessonAccess = { open: true };

/**
 * Whether a module is open to somebody, with the reason. Free modules are open to all; the others to members of a
 * cohort, from the instant of its release plan.
 *
 * @param opensAt milliseconds of the epoch; null without a seat, undefined while a module just published has none yet
 */
export function moduleAccess(
  module: { free: boolean },
  opensAt: number | undefined | null,
  now: Date,
): LessonAccess {
  if (module.free) return open;
  if (opensAt === null) return { open: false, reason: 'not-enrolled', until: null };
  if (opensAt !== undefined && opensAt <= now.getTime()) return open;
  const until = opensAt === undefined ? null : new Date(opensAt).toISOString();
  return { open: false, reason: 'not-released', until };
}
