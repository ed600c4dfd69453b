import type { EntityManager } from 'typeorm';

interface LockedSeat {
  id: string;
  status: 'held' | 'active' | 'paused' | 'released';
}

/**
 * Her seats in a course, as they are now and stay until the transaction ends: whoever issues, replaces or takes back a
 * certificate of hers waits for her turn.
 */
export function lockSeats(tx: EntityManager, personId: string, courseId: string): Promise<LockedSeat[]> {
  return tx.query<LockedSeat[]>(
    `SELECT id, status FROM enrolment
     WHERE person_id = $1 AND cohort_id IN (SELECT id FROM cohort WHERE course_id = $2) ORDER BY id FOR NO KEY UPDATE`,
    [personId, courseId],
  );
}
