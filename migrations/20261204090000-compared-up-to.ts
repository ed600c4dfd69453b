import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a comparison judged what moved: what came later was still on its way to the books. */
export class ComparedUpTo20261204090000 implements MigrationInterface {
  name = 'ComparedUpTo20261204090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reconciliation ADD up_to timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reconciliation DROP up_to');
  }
}
