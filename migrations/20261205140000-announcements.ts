import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What trainers write to a cohort or to a part of it, to whom it left and what became of it. New tables only. */
export class Announcements20261205140000 implements MigrationInterface {
  name = 'Announcements20261205140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE announcement (
        id uuid PRIMARY KEY,
        cohort_id uuid NOT NULL CONSTRAINT announcement_cohort_fk REFERENCES cohort (id),
        author_id uuid CONSTRAINT announcement_author_fk REFERENCES person (id) ON DELETE SET NULL,
        subject text NOT NULL,
        text text NOT NULL,
        audience text NOT NULL,
        -- Of the audience that names them.
        person_ids uuid[] NOT NULL,
        revision integer NOT NULL,
        -- The page that saved it last, and which of its saves that was.
        writer text NOT NULL,
        turn integer NOT NULL,
        created_at timestamptz NOT NULL,
        saved_at timestamptz NOT NULL,
        -- When it is to leave; none for a draft.
        send_at timestamptz,
        -- Since when its recipients are settled: nothing takes it back any more.
        begun_at timestamptz CHECK (begun_at IS NULL OR send_at IS NOT NULL)
      );
      CREATE INDEX announcement_cohort ON announcement (cohort_id);

      CREATE TABLE announcement_recipient (
        announcement_id uuid NOT NULL CONSTRAINT announcement_recipient_announcement_fk
          REFERENCES announcement (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT announcement_recipient_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- What the variables say to her, as it was when it left.
        facts jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'refused', 'portal')),
        -- What the server of her mail said last.
        answer text,
        -- Why she gets it in the portal alone.
        why text CHECK ((why IS NOT NULL) = (state = 'portal')),
        settled_at timestamptz CHECK ((settled_at IS NULL) = (state = 'waiting')),
        PRIMARY KEY (announcement_id, person_id)
      );
      CREATE INDEX announcement_recipient_person ON announcement_recipient (person_id);

      -- An address that a server says it does not deliver to; while it is hers, messages stay in the portal.
      CREATE TABLE refused_address (
        person_id uuid PRIMARY KEY CONSTRAINT refused_address_person_fk REFERENCES person (id) ON DELETE CASCADE,
        email text NOT NULL,
        answer text NOT NULL,
        refused_at timestamptz NOT NULL
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refused_address, announcement_recipient, announcement');
  }
}
