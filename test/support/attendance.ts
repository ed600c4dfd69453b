import * as contract from '@tandem/contracts';
import { halfDaysOf } from '@tandem/cohorts';
import { dayIn, newId, timeIn } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { TestApp } from './app';

const zone = 'Europe/Paris';

/** A session of a cohort that begins some minutes from now, or at an instant; before that, members had their seats. */
export async function insertSession(
  dataSource: DataSource,
  cohortId: string,
  { begins, minutes = 60 }: { begins: number | Date; minutes?: number },
): Promise<{ sessionId: string; half: contract.DayHalf }> {
  const startsAt = typeof begins === 'number' ? new Date(Date.now() + begins * 60_000) : begins;
  const sessionId = newId();
  await dataSource.query(
    `INSERT INTO live_session (id, cohort_id, title, day, at, starts_at, minutes) VALUES ($1, $2, 'Séance 1', $3, $4, $5, $6)`,
    [sessionId, cohortId, dayIn(zone, startsAt), timeIn(zone, startsAt), startsAt, minutes],
  );
  await dataSource.query(`UPDATE enrolment SET activated_at = '2026-01-05' WHERE cohort_id = $1`, [cohortId]);
  const [first] = halfDaysOf({ startsAt, minutes }, zone);
  return { sessionId, half: first!.half };
}

/** Opens signing and gives the code that the trainer's page shows. */
export async function openSheet(
  api: TestApp,
  token: string,
  params: { sessionId: string; half: contract.DayHalf },
): Promise<string> {
  await api.as(token)(contract.openSigning, { params });
  return (await api.as(token)(contract.getAttendanceSheet, { params })).signing!.code;
}
