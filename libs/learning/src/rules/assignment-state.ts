import type { AssignmentState, LessonAccess, WriteAccess } from '@tandem/contracts';

/** What there is of an assignment. */
export interface Work {
  /** A draft with text, or files that wait. */
  begun: boolean;
  /** The answer to the version handed in last; `none` while it waits, null before the first one. */
  latest: 'none' | 'accepted' | 'returned' | null;
}

export function assignmentState({ begun, latest }: Work): AssignmentState {
  if (latest === null) return begun ? 'draft' : 'untouched';
  return latest === 'none' ? 'submitted' : latest;
}

/**
 * Whether she may write, upload and hand in. What waits for a trainer or was accepted stays as it was read; what was
 * returned is open again, even if its module's date has moved since.
 */
export function writeAccess(access: LessonAccess, state: AssignmentState): WriteAccess {
  if (state === 'submitted') return { allowed: false, reason: 'under-review' };
  if (state === 'accepted') return { allowed: false, reason: 'accepted' };
  if (!access.open && state !== 'returned') return { allowed: false, reason: 'locked' };
  return { allowed: true };
}
