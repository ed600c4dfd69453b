import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that are being written, and what lost a race against another tab or device. New tables only. */
export class Drafts20261124100000 implements MigrationInterface {
  name = 'Drafts20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft (
        person_id uuid NOT NULL CONSTRAINT draft_person_fk REFERENCES person (id) ON DELETE CASCADE,
        subject text NOT NULL CHECK (subject IN ('note', 'submission')),
        -- A lesson, an assignment: what the subject says.
        subject_id uuid NOT NULL,
        text text NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        saved_at timestamptz NOT NULL,
        -- The open page that saved last, and its how-manieth save: its next one follows whatever answer got lost.
        writer text NOT NULL,
        turn integer NOT NULL,
        PRIMARY KEY (person_id, subject, subject_id)
      );

      CREATE TABLE draft_version (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        text text NOT NULL,
        base integer NOT NULL,
        saved_at timestamptz NOT NULL,
        writer text NOT NULL,
        turn integer NOT NULL,
        -- A page that goes on writing beside the draft has one version, not one a keystroke.
        CONSTRAINT draft_version_writer_key UNIQUE (person_id, subject, subject_id, writer),
        CONSTRAINT draft_version_draft_fk FOREIGN KEY (person_id, subject, subject_id)
          REFERENCES draft (person_id, subject, subject_id) ON DELETE CASCADE
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_version, draft');
  }
}
