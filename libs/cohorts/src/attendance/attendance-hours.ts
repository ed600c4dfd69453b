import type { AttendanceHours } from '@tandem/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { seatEnded } from '../seat-ends';
import { seatedSince, seatMinutes, type SeatAttendance } from './counted-sessions';

const sql = `
  SELECT enrolment_id AS id, present, held, "toCome" FROM (${seatMinutes({
    seats: `SELECT e.id, e.cohort_id, ${seatedSince} AS since, ${seatEnded('e')} AS until FROM enrolment e WHERE e.id = ANY ($1)`,
    now: '$2',
    ended: true,
  })}) m`;

/** Hours of live sessions of each seat, until it ended, in one statement; see `countedSessions` for what counts. */
export async function attendanceHours(
  source: DataSource | EntityManager,
  enrolmentIds: readonly string[],
  now: Date,
): Promise<Map<string, AttendanceHours>> {
  const rows = await source.query<Array<{ id: string } & SeatAttendance>>(sql, [enrolmentIds, now]);
  const minutes = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    enrolmentIds.map((id) => {
      const { present, held, toCome } = minutes.get(id) ?? { present: 0, held: 0, toCome: 0 };
      return [id, { presentMinutes: present, heldMinutes: held, plannedMinutes: held + toCome }];
    }),
  );
}
