import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a seat costs is said by the offers that sell it; a cohort has no price of its own any more. */
export class PriceOfOffers20261129100000 implements MigrationInterface {
  name = 'PriceOfOffers20261129100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort DROP price, DROP currency');
  }

  /**
   * A cohort takes the price of the offer that sells it alone: an open one first, then its oldest. One that only bundles
   * sell, or nothing, has none to take: it is closed rather than given away.
   */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cohort ADD price integer CHECK (price >= 0), ADD currency text NOT NULL DEFAULT 'EUR';
      UPDATE cohort c SET price = sold.price FROM (
        SELECT DISTINCT ON (s.cohort_id) s.cohort_id, (v.terms->>'price')::integer AS price
        FROM offer_cohort s JOIN offer o ON o.id = s.offer_id
          JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version
        WHERE jsonb_array_length(v.terms->'cohortIds') = 1
        ORDER BY s.cohort_id, o.status <> 'open', o.created_at, o.id) sold
      WHERE sold.cohort_id = c.id;
      UPDATE cohort SET price = 0, status = CASE status WHEN 'open' THEN 'closed' ELSE status END WHERE price IS NULL;
      ALTER TABLE cohort ALTER price SET NOT NULL`);
  }
}
