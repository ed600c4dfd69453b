import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A student's own clock. New tables only: without a row her modules open with the cohort's. */
export class MemberPlans20261204100000 implements MigrationInterface {
  name = 'MemberPlans20261204100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is added to a student's plan, in the order in which it was decided; taken back by its end, never deleted.
      CREATE TABLE enrolment_shift (
        id uuid PRIMARY KEY,
        enrolment_id uuid NOT NULL CONSTRAINT enrolment_shift_enrolment_fk REFERENCES enrolment (id),
        kind text NOT NULL CHECK (kind IN ('shift', 'pause')),
        -- What opens on this day or later moves by so many days of the calendar.
        from_day date NOT NULL,
        days integer NOT NULL CHECK (days <> 0 AND (kind = 'shift' OR days > 0)),
        reason text NOT NULL,
        by_id uuid NOT NULL CONSTRAINT enrolment_shift_by_fk REFERENCES person (id),
        created_at timestamptz NOT NULL,
        -- The day on which it was taken back: of a pause the days before it still count.
        ended_on date
      );
      CREATE INDEX enrolment_shift_enrolment ON enrolment_shift (enrolment_id);

      -- When a module opens for her, where that is not when it opens for her cohort.
      CREATE TABLE enrolment_release (
        enrolment_id uuid NOT NULL CONSTRAINT enrolment_release_enrolment_fk REFERENCES enrolment (id) ON DELETE CASCADE,
        module_id uuid NOT NULL CONSTRAINT enrolment_release_module_fk REFERENCES course_part (id),
        opens_at timestamptz NOT NULL,
        PRIMARY KEY (enrolment_id, module_id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_release, enrolment_shift');
  }
}
