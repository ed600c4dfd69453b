import type { AttendanceLine, DayHalf } from '@tandem/contracts';
import type { Actor } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { seatEnded } from '../seat-ends';
import { attendanceFacts } from './attendance-facts';
import { countedSessions, seatedSince } from './counted-sessions';
import { sheetsOf } from './sheet-view';

export interface MemberHalf {
  title: string;
  half: DayHalf;
  startsAt: string;
  endsAt: string;
  minutes: number;
  line: AttendanceLine;
  /** Of the sheet, once it is countersigned. */
  countersigned: { byName: string; at: Date; hash: string } | null;
}

/**
 * The half-days that a member's hours are made of, by time: those of sessions that are over and count for her.
 * @throws DomainError `not-found`, also for a cohort out of reach
 */
export async function memberHalves(
  source: DataSource,
  { cohortId, enrolmentId }: { cohortId: string; enrolmentId: string },
  actor: Pick<Actor, 'personId' | 'scope'>,
  now: Date,
): Promise<MemberHalf[]> {
  const facts = await attendanceFacts(source, { cohortId, enrolmentId }, actor);
  const counted = await source.query<Array<{ session_id: string }>>(
    `SELECT session_id FROM (${countedSessions({
      seats: `SELECT e.id, e.cohort_id, ${seatedSince} AS since, ${seatEnded('e')} AS until FROM enrolment e WHERE e.id = $1`,
      now: '$2::timestamptz',
      ended: true,
    })}) s WHERE over`,
    [enrolmentId, now],
  );
  const ids = new Set(counted.map(({ session_id: id }) => id));
  return facts.sessions
    .filter(({ id }) => ids.has(id))
    .flatMap((session) => sheetsOf(facts, session, now))
    .flatMap(({ view, lines, sheet }) => {
      const line = lines.find((one) => one.enrolmentId === enrolmentId);
      const { title, half, startsAt, endsAt, minutes } = view;
      const countersigned = sheet ? { byName: sheet.byName, at: sheet.at, hash: sheet.hash } : null;
      return line ? [{ title, half, startsAt, endsAt, minutes, line, countersigned }] : [];
    });
}
