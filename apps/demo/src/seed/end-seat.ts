import type { Seed } from './sql';

/** Gives back a seat some time ago; its history is written by the database, as of now. */
export async function endSeat({ client }: Seed, enrolmentId: string, at: Date): Promise<void> {
  await client.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [enrolmentId]);
  await client.query(
    `UPDATE enrolment_standing SET since = $2 WHERE enrolment_id = $1 AND status = 'released'`,
    [enrolmentId, at],
  );
}
