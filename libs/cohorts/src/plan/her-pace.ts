import type { Pace } from '@tandem/contracts';
import { dayIn } from '@tandem/platform';
import { pauseEnds, shiftState, type PlanShift } from '../rules/member-plan';

export type Decided = PlanShift & { by: string | null };

/** SQL: what was decided for a seat and not taken back, with who did; never why, which is for trainers. */
export const decidedFor = (enrolment: string): string => `
  (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'fromDay', s.from_day, 'days', s.days,
     'endedOn', s.ended_on, 'decidedAt', s.created_at, 'by', b.name) ORDER BY s.created_at, s.id), '[]')
   FROM enrolment_shift s JOIN person b ON b.id = s.by_id WHERE s.enrolment_id = ${enrolment} AND s.ended_on IS NULL)`;

/** What of it she is to know now: a pause until she is back, a shift as long as it moves something. */
export function herPace(decided: readonly Decided[], zone: string, now: Date): Pace[] {
  const today = dayIn(zone, now);
  return decided.flatMap((one): Pace[] => {
    const { kind, fromDay, days, by } = one;
    const state = shiftState(one, today);
    if (state === 'over') return [];
    if (kind === 'shift') return [{ kind, fromDay, days, by }];
    return [{ kind, fromDay, untilDay: pauseEnds(one), begun: state === 'running', by }];
  });
}
