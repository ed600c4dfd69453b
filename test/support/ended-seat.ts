import { releaseSeat } from '@tandem/cohorts';
import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { insertSession } from './attendance';
import { createPerson, enrol, type TestPerson } from './factories';

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

const day = 86_400_000;

/** Who came to the first of two sessions of an hour and to the second not, and has given her seat back since. */
export async function createLeaver(
  dataSource: DataSource,
  { cohortId, trainerId, name }: { cohortId: string; trainerId: string; name?: string },
): Promise<TestPerson & { enrolmentId: string }> {
  const person = await createPerson(dataSource, { name });
  const enrolmentId = await enrol(dataSource, cohortId, person.id);
  const peer = await enrol(dataSource, cohortId, (await createPerson(dataSource)).id);
  // Nine or ten in the morning in Paris: one half-day whenever this runs.
  for (const [daysAgo, seat] of [
    [5, enrolmentId],
    [4, peer],
    [1, peer],
  ] as const) {
    const begins = new Date(new Date().setUTCHours(8, 0, 0, 0) - daysAgo * day);
    const { sessionId, half } = await insertSession(dataSource, cohortId, { begins });
    await dataSource.query(
      `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
         marked_at, reason)
       VALUES ($1, $2, $3, $4, 'noted', 60, $5, $6, $7, $6, 'Vue.')`,
      [newId(), sessionId, half, seat, begins, new Date(begins.getTime() + 3_600_000), trainerId],
    );
  }
  const times = { from: new Date(Date.now() - 30 * day), until: new Date(Date.now() - 2 * day) };
  await seatHeld(dataSource, enrolmentId, times);
  return { ...person, enrolmentId };
}
