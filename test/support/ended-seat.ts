import { releaseSeat } from '@tandem/cohorts';
import type { DataSource } from 'typeorm';

/** A seat that was hers from one instant to another, both past; with `until` null it still is. */
export async function seatHeld(
  dataSource: DataSource,
  seat: string,
  { from, until }: { from: Date; until: Date | null },
): Promise<void> {
  await dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [seat, from]);
  await dataSource.query('UPDATE enrolment_standing SET since = $2 WHERE enrolment_id = $1', [seat, from]);
  if (until === null) return;
  await dataSource.transaction((tx) => releaseSeat(tx, seat));
  await dataSource.query(
    `UPDATE enrolment_standing SET since = $2 WHERE enrolment_id = $1 AND status = 'released'`,
    [seat, until],
  );
}
