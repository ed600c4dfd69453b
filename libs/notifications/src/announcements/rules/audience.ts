import { audienceKinds, type AudienceKind } from '@tandem/contracts';

/** What is known of a member when it is asked whom a message is for. */
export interface MemberFacts {
  personId: string;
  /** As the board of her cohort says. */
  behind: boolean;
  /** Her seat, or her plan by a pause of today. */
  paused: boolean;
  onboarded: boolean;
  /** Anything of the course. */
  begun: boolean;
  /** From the last session that she was expected at, as the board of her cohort counts. */
  absent: boolean;
  /** When each module opens for her, and each lesson that has a time of its own, milliseconds of the epoch. */
  opens: Record<string, number>;
  /** Lessons that she has done. */
  completed: string[];
}

interface Module {
  id: string;
  free: boolean;
  lessons: ReadonlyArray<{ id: string }>;
}

/** The first module of which something is open to her and not done; null when there is none. */
export function currentModule<M extends Module>(
  member: MemberFacts,
  modules: readonly M[],
  now: Date,
): M | null {
  const done = new Set(member.completed);
  const hasCome = (partId: string, otherwise: number) => (member.opens[partId] ?? otherwise) <= now.getTime();
  const open = (module: M) => module.free || hasCome(module.id, Infinity);
  const isLeft = ({ id }: { id: string }) => !done.has(id) && hasCome(id, -Infinity);
  return modules.find((module) => open(module) && module.lessons.some(isLeft)) ?? null;
}

/** Parts of the cohort that she is in; by name nobody is before she is named. */
export function audiencesOf(member: MemberFacts): AudienceKind[] {
  const fits: Record<AudienceKind, boolean> = {
    everyone: true,
    late: member.behind,
    absent: member.absent,
    'not-onboarded': !member.onboarded,
    'not-begun': !member.begun,
    paused: member.paused,
    named: false,
  };
  return audienceKinds.filter((kind) => fits[kind]);
}
