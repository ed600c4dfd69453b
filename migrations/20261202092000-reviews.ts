import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is reading which work now, and what she has written so far. New tables only. */
export class Reviews20261202092000 implements MigrationInterface {
  name = 'Reviews20261202092000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_claim (
        submission_id uuid PRIMARY KEY CONSTRAINT review_claim_submission_fk REFERENCES submission (id),
        person_id uuid NOT NULL CONSTRAINT review_claim_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- From then on anybody may claim it.
        until timestamptz NOT NULL
      );

      CREATE TABLE review_draft (
        submission_id uuid NOT NULL CONSTRAINT review_draft_submission_fk REFERENCES submission (id),
        person_id uuid NOT NULL CONSTRAINT review_draft_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- The key of a criterion; empty for the decision and the feedback.
        part text NOT NULL,
        -- A level or a decision; empty while she has not chosen.
        choice text NOT NULL,
        text text NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (submission_id, person_id, part)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_draft, review_claim');
  }
}
