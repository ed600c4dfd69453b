import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which variants an attempt asks, and when each answer was given. */
export class QuizDraws20261126100000 implements MigrationInterface {
  name = 'QuizDraws20261126100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quiz_attempt
        ADD seed integer NOT NULL DEFAULT 0,
        -- By key of question. Answers of before have no time: any later one takes their place.
        ADD answered_at jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quiz_attempt DROP seed, DROP answered_at');
  }
}
