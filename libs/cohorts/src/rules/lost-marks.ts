import type { AttendanceKind, DayHalf, SessionEffect } from '@tandem/contracts';
import { halfDaysOf } from './half-days';

type Timed = { startsAt: Date; minutes: number };
type Lost = SessionEffect['lost'][number];

/** What was said of a member, of one half-day. */
export interface SaidMark {
  personId: string;
  name: string;
  half: DayHalf;
  kind: AttendanceKind;
  /** When the half-day began of which it was said. */
  startsAt: Date;
}

/**
 * What counts of the attendance of a session and will not once it is moved or cancelled: of several marks of a half-day the
 * last one counts, and an absence told for another time than the present one does not.
 * @param marks of the session, in the order in which they were made
 */
export function lostMarks(
  marks: readonly SaidMark[],
  before: Timed,
  after: Timed | null,
  zone: string,
): Lost[] {
  const countsFor = (session: Timed) => {
    const halves = halfDaysOf(session, zone);
    return ({ half, kind, startsAt }: SaidMark) =>
      halves.some(
        (one) => one.half === half && (kind !== 'absent' || one.from.getTime() === startsAt.getTime()),
      );
  };
  const counted = marks.filter(countsFor(before));
  const last = new Map(counted.map((mark) => [`${mark.personId} ${mark.half}`, mark]));
  const kept = after ? countsFor(after) : () => false;
  const lost = [...last.values()].filter((mark) => !kept(mark));
  return (['absence', 'presence'] as const).flatMap((kind): Lost[] => {
    const hit = lost.filter((mark) => (mark.kind === 'absent') === (kind === 'absence'));
    const people = [...new Map(hit.map(({ personId, name }) => [personId, { personId, name }])).values()];
    people.sort((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1));
    return people.length > 0 ? [{ kind, people }] : [];
  });
}
