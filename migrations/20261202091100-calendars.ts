import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings and notes of live sessions, and each person's calendar feed. */
export class Calendars20261202091100 implements MigrationInterface {
  name = 'Calendars20261202091100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE live_session
        ADD recording_url text,
        ADD notes text NOT NULL DEFAULT '';

      CREATE TABLE calendar_feed (
        person_id uuid PRIMARY KEY CONSTRAINT calendar_feed_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- What the link is signed for: another one, and the link before leads nowhere.
        id uuid NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_feed;
      ALTER TABLE live_session DROP COLUMN recording_url, DROP COLUMN notes;`);
  }
}
