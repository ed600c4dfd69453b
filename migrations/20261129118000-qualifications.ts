import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What training contracts state of each trainer (Code du travail L6353-4, 4°). */
export class Qualifications20261129118000 implements MigrationInterface {
  name = 'Qualifications20261129118000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD qualifications text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN qualifications');
  }
}
