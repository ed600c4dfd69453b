import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live sessions that are planned, moved and cancelled one by one or with those that follow. New columns only. */
export class LiveSessions20261202091000 implements MigrationInterface {
  name = 'LiveSessions20261202091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE live_session
        -- Those planned together.
        ADD series_id uuid,
        ADD description text NOT NULL DEFAULT '',
        -- Raised by every change: what a form was filled in from.
        ADD revision integer NOT NULL DEFAULT 0 CHECK (revision >= 0),
        -- Raised by what people are told of, as calendars count it (RFC 5545, 3.8.7.4).
        ADD sequence integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
        ADD changed_at timestamptz NOT NULL DEFAULT now(),
        ADD cancelled_at timestamptz,
        ADD cancel_reason text,
        ADD CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL));
      -- Until now a cohort had one weekly slot.
      UPDATE live_session SET series_id = cohort_id;
      CREATE INDEX live_session_series ON live_session (series_id, starts_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE live_session DROP COLUMN series_id, DROP COLUMN description, DROP COLUMN revision, DROP COLUMN sequence,
        DROP COLUMN changed_at, DROP COLUMN cancelled_at, DROP COLUMN cancel_reason;`);
  }
}
