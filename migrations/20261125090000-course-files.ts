import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of courses, assignments as parts, the texts a version was made from, and parts that a version leaves out. */
export class CourseFiles20261125090000 implements MigrationInterface {
  name = 'CourseFiles20261125090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By content: a version names what it holds, and two versions share what did not change.
      CREATE TABLE course_file (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bytea NOT NULL CHECK (length(bytes) <= 20000000)
      );
      -- Uncompressed: a range of a film is read without unpacking all of it.
      ALTER TABLE course_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

      ALTER TABLE course_version ADD texts jsonb;

      ALTER TABLE course_part ADD archived_at timestamptz;
      ALTER TABLE course_part DROP CONSTRAINT course_part_kind_check;
      ALTER TABLE course_part ADD CONSTRAINT course_part_kind_check
        CHECK (kind IN ('module', 'lesson', 'quiz', 'assignment'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course_part DROP COLUMN archived_at;
      ALTER TABLE course_version DROP COLUMN texts;
      DROP TABLE course_file;
    `);
  }
}
