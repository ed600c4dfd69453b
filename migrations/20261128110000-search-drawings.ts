import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lessons were found by the words of their drawings, which their tables say again. The server indexes what is published
 * already before it answers (`KeepSearchEntries`).
 */
export class SearchDrawings20261128110000 implements MigrationInterface {
  name = 'SearchDrawings20261128110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE course_version SET searchable = false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE course_version SET searchable = false');
  }
}
