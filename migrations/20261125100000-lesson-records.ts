import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a student leaves in a lesson: ticks and positions. New tables only. */
export class LessonRecords20261125100000 implements MigrationInterface {
  name = 'LessonRecords20261125100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lesson_tick (
        person_id uuid NOT NULL CONSTRAINT lesson_tick_person_fk REFERENCES person (id) ON DELETE CASCADE,
        lesson_id uuid NOT NULL CONSTRAINT lesson_tick_lesson_fk REFERENCES course_part (id),
        -- Of the text of the box: the same text is the same box from version to version.
        key text NOT NULL,
        ticked boolean NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (person_id, lesson_id, key)
      );

      CREATE TABLE media_position (
        person_id uuid NOT NULL CONSTRAINT media_position_person_fk REFERENCES person (id) ON DELETE CASCADE,
        lesson_id uuid NOT NULL CONSTRAINT media_position_lesson_fk REFERENCES course_part (id),
        file text NOT NULL,
        seconds double precision NOT NULL CHECK (seconds >= 0),
        at timestamptz NOT NULL,
        PRIMARY KEY (person_id, lesson_id, file)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_position, lesson_tick');
  }
}
