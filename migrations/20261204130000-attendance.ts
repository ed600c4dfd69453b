import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was there, half-day by half-day: codes to sign by, marks that are only added to, sheets as countersigned. New tables only. */
export class Attendance20261204130000 implements MigrationInterface {
  name = 'Attendance20261204130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A time in which members may sign. Its code follows from its id and is kept nowhere.
      CREATE TABLE attendance_opening (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT attendance_opening_session_fk REFERENCES live_session (id),
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        opened_by uuid NOT NULL CONSTRAINT attendance_opening_person_fk REFERENCES person (id),
        opened_at timestamptz NOT NULL,
        -- By itself, or sooner by her or by the next one.
        closes_at timestamptz NOT NULL
      );
      CREATE INDEX attendance_opening_session ON attendance_opening (session_id, closes_at);

      CREATE TABLE attendance_mark (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT attendance_mark_session_fk REFERENCES live_session (id),
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        enrolment_id uuid NOT NULL CONSTRAINT attendance_mark_enrolment_fk REFERENCES enrolment (id),
        kind text NOT NULL CHECK (kind IN ('signed', 'noted', 'left', 'absent')),
        -- Of presence.
        minutes integer NOT NULL CHECK (minutes >= 0 AND (minutes = 0) = (kind = 'absent')),
        -- Of the half-day, as it was shown to whoever made the mark.
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        marked_by uuid NOT NULL CONSTRAINT attendance_mark_person_fk REFERENCES person (id),
        marked_at timestamptz NOT NULL,
        reason text CHECK ((reason IS NULL) = (kind = 'signed')),
        justified boolean CHECK (justified IS NULL OR kind IN ('left', 'absent')),
        -- What proves a signature.
        opening_id uuid CONSTRAINT attendance_mark_opening_fk REFERENCES attendance_opening (id),
        method text CHECK (method IN ('qr', 'code')),
        -- Version of the sentence that she signed.
        wording text,
        address_hash text,
        CHECK (num_nulls(opening_id, method, wording, address_hash) = CASE WHEN kind = 'signed' THEN 0 ELSE 4 END)
      );
      CREATE UNIQUE INDEX attendance_mark_signed ON attendance_mark (session_id, half, enrolment_id)
        WHERE kind = 'signed';
      CREATE INDEX attendance_mark_enrolment ON attendance_mark (enrolment_id);

      CREATE TABLE attendance_sheet (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT attendance_sheet_session_fk REFERENCES live_session (id),
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        countersigned_by uuid NOT NULL CONSTRAINT attendance_sheet_person_fk REFERENCES person (id),
        countersigned_at timestamptz NOT NULL,
        address_hash text NOT NULL,
        -- SheetContent as JSON, letter by letter what the hash is of.
        content text NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
      );
      CREATE UNIQUE INDEX attendance_sheet_half ON attendance_sheet (session_id, half);

      CREATE FUNCTION attendance_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER attendance_mark_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON attendance_mark
        FOR EACH STATEMENT EXECUTE FUNCTION attendance_frozen();
      CREATE TRIGGER attendance_sheet_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON attendance_sheet
        FOR EACH STATEMENT EXECUTE FUNCTION attendance_frozen();`);
  }

  /** Loses the sheets. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE attendance_sheet, attendance_mark, attendance_opening; DROP FUNCTION attendance_frozen()',
    );
  }
}
