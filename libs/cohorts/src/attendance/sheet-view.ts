import type { AttendanceHalf, AttendanceLine, DayHalf } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import { openReason } from '../rules/absence-reason';
import { halfDaysOf, type HalfDay } from '../rules/half-days';
import { sheetLines } from '../rules/sheet-lines';
import { sheetState } from '../rules/sheet-state';
import type { AttendanceFacts, SessionFacts } from './attendance-facts';

export interface SheetView {
  half: HalfDay;
  /** Whether who asks may have it signed, note and countersign. */
  keeps: boolean;
  view: AttendanceHalf;
  lines: AttendanceLine[];
  opening: SessionFacts['openings'][number] | undefined;
  sheet: SessionFacts['sheets'][number] | undefined;
}

/** The half-days of a session as its trainers see them. */
export function sheetsOf(facts: AttendanceFacts, session: SessionFacts, now: Date): SheetView[] {
  return halfDaysOf(session, facts.cohort.zone).map((half) => {
    const own = <T extends { half: DayHalf }>(rows: readonly T[]) =>
      rows.filter((row) => row.half === half.half);
    const [sheet] = own(session.sheets);
    const [opening] = own(session.openings);
    const lines = sheetLines(half, facts.members, own(session.marks), sheet?.at ?? null);
    const state = sheetState(
      {
        ...{ half, cancelled: session.cancelled, countersigned: Boolean(sheet) },
        closesAt: opening?.closesAt ?? null,
      },
      now,
    );
    const view = {
      ...{ sessionId: session.id, half: half.half, title: session.title, day: half.day, state },
      ...{ startsAt: half.from.toISOString(), endsAt: half.to.toISOString(), minutes: half.minutes },
      expected: lines.length,
      present: lines.filter(({ state: was }) => was === 'present' || was === 'left').length,
      toAnswer: lines.filter(({ marks }) => openReason(marks)).length,
    };
    return { half, keeps: session.keeps, view, lines, opening, sheet };
  });
}

/** @throws DomainError `not-found` for a half that the session has not */
export function sheetOf(facts: AttendanceFacts, half: DayHalf, now: Date): SheetView {
  const found = sheetsOf(facts, facts.sessions[0]!, now).find(({ view }) => view.half === half);
  if (!found) throw new DomainError('not-found');
  return found;
}
