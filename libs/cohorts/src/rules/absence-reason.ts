import type { AttendanceMark } from '@tandem/contracts';
import type { HalfDay } from './half-days';

type Said = Pick<AttendanceMark, 'kind' | 'minutes' | 'justified' | 'own' | 'at'>;

/** A reason of hers that no trainer has answered yet; undefined when there is none. */
export function openReason<M extends Said>(marks: readonly M[]): M | undefined {
  const last = marks.at(-1);
  return last?.kind === 'absent' && last.own && last.justified === null ? last : undefined;
}

/**
 * Whether she may say why she is not there: beforehand, and once it is over, unless she was there or is excused. Afterwards
 * once: it is for a trainer to answer.
 * @param marks those of her that count in this half-day, in the order in which they were made
 */
export function mayGiveReason(
  half: Pick<HalfDay, 'from' | 'to'>,
  marks: readonly Said[],
  now: Date,
): { may: true } | { may: false; because: 'begun' | 'present' | 'excused' | 'given' } {
  if (now < half.from) return { may: true };
  if (now < half.to) return { may: false, because: 'begun' };
  const last = marks.at(-1);
  if (last && last.minutes > 0) return { may: false, because: 'present' };
  if (last?.justified) return { may: false, because: 'excused' };
  const given = marks.some(({ kind, own, at }) => kind === 'absent' && own && new Date(at) >= half.to);
  return given || openReason(marks) ? { may: false, because: 'given' } : { may: true };
}

/** An absence that nobody has excused, and of which she has said nothing that still waits for an answer. */
export function isUnexcused({ state, marks }: { state: string; marks: readonly Said[] }): boolean {
  if (state === 'waiting') return true;
  return state === 'absent' && !marks.at(-1)?.justified && !openReason(marks);
}
