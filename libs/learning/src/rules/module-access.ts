import type { LessonAccess, LockReason } from '@tandem/contracts';

export interface RequiredModule {
  id: string;
  /** Its place in the course. */
  number: number;
  slug: string;
  title: string;
}

/** What decides whether a module is open to somebody. */
export interface ModuleTerms {
  free: boolean;
  /** Milliseconds of the epoch; null without a seat, undefined while a module just published has none yet. */
  opensAt: number | undefined | null;
  /** Since when her seat is paused for want of payment, in milliseconds of the epoch; null while it is not. */
  pausedAt: number | null;
  /** Modules to complete first, as each version of the course that counts for her has it, the latest last. */
  requires: ReadonlyArray<readonly RequiredModule[]>;
  /** She has a lesson, the quiz or the assignment of the module behind her, or under way. */
  begun: boolean;
}

const open: LessonAccess = { open: true };

/**
 * Whether a module is open to somebody, with every reason why it is not. Free modules are open to all; the others to members
 * of a cohort, from the instant of its release plan, once the modules that it requires are complete. What was asked of her
 * once is enough for good, and what she has begun waits for no other module again, nor for a plan that has changed since.
 */
export function moduleAccess(
  { free, opensAt, pausedAt, requires, begun }: ModuleTerms,
  isComplete: (module: RequiredModule) => boolean,
  now: Date,
): LessonAccess {
  if (free) return open;
  const reasons: LockReason[] = [];
  if (pausedAt !== null) reasons.push({ kind: 'access-paused', since: new Date(pausedAt).toISOString() });
  if (opensAt === null) reasons.push({ kind: 'not-enrolled' });
  else if (!begun && opensAt === undefined) reasons.push({ kind: 'not-released', until: null });
  else if (!begun && opensAt! > now.getTime())
    reasons.push({ kind: 'not-released', until: new Date(opensAt!).toISOString() });
  const missing = begun ? [] : fewestMissing(requires, isComplete);
  if (missing.length > 0) reasons.push({ kind: 'not-completed', modules: missing.map(named) });
  return reasons.length > 0 ? { open: false, reasons } : open;
}

/** Of the versions, the one that leaves her least to do; the latest of several. */
function fewestMissing(
  versions: ModuleTerms['requires'],
  isComplete: (module: RequiredModule) => boolean,
): RequiredModule[] {
  const missing = versions.map((modules) => modules.filter((module) => !isComplete(module)));
  const fewest = Math.min(...missing.map(({ length }) => length));
  const chosen = missing.findLast(({ length }) => length === fewest) ?? [];
  return chosen.sort((one, other) => one.number - other.number);
}

const named = ({ number, slug, title }: RequiredModule) => ({ number, slug, title });

/** What decides, besides its module, whether a lesson is open. */
export interface LessonTerms {
  /** Of a lesson that has a time of its own, milliseconds of the epoch; null where it opens with its module. */
  opensAt: number | null;
  /** She has it behind her, or under way. */
  begun: boolean;
}

/** Whether a lesson is open to whoever has this access to its module; of two instants the lesson's own is told. */
export function lessonAccess(module: LessonAccess, { opensAt, begun }: LessonTerms, now: Date): LessonAccess {
  if (opensAt === null || begun || opensAt <= now.getTime()) return module;
  const waits: LockReason = { kind: 'not-released', until: new Date(opensAt).toISOString() };
  const others = module.open ? [] : module.reasons.filter(({ kind }) => kind !== 'not-released');
  const after = others.filter(({ kind }) => kind === 'not-completed');
  const before = others.filter(({ kind }) => kind !== 'not-completed');
  return { open: false, reasons: [...before, waits, ...after] };
}
