import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cohort that is over can leave the lists. */
export class ArchivedCohorts20261204101000 implements MigrationInterface {
  name = 'ArchivedCohorts20261204101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is archived is not for sale.
      ALTER TABLE cohort ADD archived_at timestamptz CHECK (archived_at IS NULL OR status <> 'open')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort DROP archived_at');
  }
}
