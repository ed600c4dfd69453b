import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which questions of an attempt were right, for statistics, and attempts that a trainer grants. Additions only. */
export class QuizInsight20261127130000 implements MigrationInterface {
  name = 'QuizInsight20261127130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By key of question; null until it is submitted, and for one of before, until a job has graded it.
      ALTER TABLE quiz_attempt ADD results jsonb;
      CREATE INDEX quiz_attempt_ungraded ON quiz_attempt (id) WHERE submitted_at IS NOT NULL AND results IS NULL;
      CREATE INDEX quiz_attempt_first ON quiz_attempt (quiz_id, person_id, submitted_at) WHERE submitted_at IS NOT NULL;

      CREATE TABLE quiz_grant (
        person_id uuid NOT NULL CONSTRAINT quiz_grant_person_fk REFERENCES person (id) ON DELETE CASCADE,
        quiz_id uuid NOT NULL CONSTRAINT quiz_grant_quiz_fk REFERENCES course_part (id),
        -- From 1: two clicks grant one.
        number integer NOT NULL CHECK (number > 0),
        granted_by uuid NOT NULL CONSTRAINT quiz_grant_by_fk REFERENCES person (id),
        granted_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, quiz_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quiz_grant');
    await runner.query('DROP INDEX quiz_attempt_first, quiz_attempt_ungraded');
    await runner.query('ALTER TABLE quiz_attempt DROP results');
  }
}
