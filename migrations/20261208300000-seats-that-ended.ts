import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When seats ended that were given back before their history was kept, as their orders tell: what proves that somebody
 * followed goes that far. A seat that no binding order tells of stays without an end.
 */
export class SeatsThatEnded20261208300000 implements MigrationInterface {
  name = 'SeatsThatEnded20261208300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEMPORARY TABLE ended_seat ON COMMIT DROP AS
        SELECT e.id, e.activated_at, max(o.ended_at) AS ended_at
        FROM enrolment e JOIN order_seat s ON s.enrolment_id = e.id JOIN purchase_order o ON o.id = s.order_id
        WHERE e.status = 'released' AND o.concluded_at IS NOT NULL AND o.ended_at > e.activated_at
          AND NOT EXISTS (SELECT FROM enrolment_standing h WHERE h.enrolment_id = e.id AND h.status = 'active')
        GROUP BY e.id;
      DELETE FROM enrolment_standing WHERE enrolment_id IN (SELECT id FROM ended_seat);
      INSERT INTO enrolment_standing (enrolment_id, place, status, since)
        SELECT id, 1, 'active', activated_at FROM ended_seat UNION ALL SELECT id, 2, 'released', ended_at FROM ended_seat;`);
  }

  /** What was found stays: it is true of the tables before, too. */
  async down(): Promise<void> {}
}
