import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What trainers keep to say it in other reviews. A new table only. */
export class ReviewRemarks20261206120000 implements MigrationInterface {
  name = 'ReviewRemarks20261206120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_remark (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT review_remark_person_fk REFERENCES person (id) ON DELETE CASCADE,
        course_id uuid NOT NULL CONSTRAINT review_remark_course_fk REFERENCES course (id),
        assignment_id uuid CONSTRAINT review_remark_assignment_fk REFERENCES course_part (id),
        -- Key of a criterion; both are empty for what is said of any work of the course.
        criterion text NOT NULL CONSTRAINT review_remark_place_check CHECK ((criterion = '') = (assignment_id IS NULL)),
        text text NOT NULL,
        uses integer NOT NULL,
        -- When it was kept, or sent last.
        used_at timestamptz NOT NULL
      );
      -- The same words for the same place are one remark.
      CREATE UNIQUE INDEX review_remark_words
        ON review_remark (person_id, course_id, coalesce(assignment_id, course_id), criterion, md5(text));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_remark');
  }
}
