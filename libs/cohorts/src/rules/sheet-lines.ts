import type { AttendanceLine } from '@tandem/contracts';
import type { HalfDay } from './half-days';

export interface Member {
  enrolmentId: string;
  name: string;
  /** Since when she has had a seat. */
  since: Date;
  /** When she gave it back; null while she has it. One that was never hers ended as it began. */
  until: Date | null;
}

export interface MarkFacts {
  id: string;
  enrolmentId: string;
  kind: 'signed' | 'noted' | 'left' | 'absent';
  minutes: number;
  startsAt: Date;
  at: Date;
  byName: string;
  reason: string | null;
  justified: boolean | null;
  method: 'qr' | 'code' | null;
  /** By the member herself. */
  own: boolean;
}

const states = { signed: 'present', noted: 'present', left: 'left', absent: 'absent' } as const;

/**
 * A line for each member who had a seat when the half-day ended, whatever became of it since, and for each who left a mark of it.
 * Of several marks the last one counts; an absence told for another time than the present one does not.
 */
export function sheetLines(
  half: Pick<HalfDay, 'from' | 'to'>,
  members: readonly Member[],
  marks: readonly MarkFacts[],
  countersignedAt: Date | null,
): AttendanceLine[] {
  const counting = new Map<string, MarkFacts[]>(members.map(({ enrolmentId }) => [enrolmentId, []]));
  for (const mark of marks)
    if (mark.kind !== 'absent' || mark.startsAt.getTime() === half.from.getTime())
      counting.get(mark.enrolmentId)?.push(mark);
  return members.flatMap(({ enrolmentId, name, since, until }) => {
    const own = counting.get(enrolmentId)!;
    if (own.length === 0 && (since > half.to || (until !== null && until < half.to))) return [];
    const last = own.at(-1);
    return {
      enrolmentId,
      personName: name,
      state: last ? states[last.kind] : 'waiting',
      minutes: last?.minutes ?? 0,
      marks: own.map(({ id, kind, at, byName, minutes, reason, justified, method, own }) => ({
        ...{ id, kind, at: at.toISOString(), byName, minutes, reason, justified, method },
        late: countersignedAt !== null && at > countersignedAt,
        own,
      })),
    };
  });
}
