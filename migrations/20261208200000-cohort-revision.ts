import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts the changes of a cohort's settings, so that a form that was filled in from an older state is known. */
export class CohortRevision20261208200000 implements MigrationInterface {
  name = 'CohortRevision20261208200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort ADD revision integer NOT NULL DEFAULT 0 CHECK (revision >= 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort DROP revision');
  }
}
