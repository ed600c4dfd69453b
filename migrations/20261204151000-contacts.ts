import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members write to one another by the directory, and whom they do not want to read. New tables only. */
export class Contacts20261204151000 implements MigrationInterface {
  name = 'Contacts20261204151000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_message (
        id uuid PRIMARY KEY,
        sender_id uuid NOT NULL CONSTRAINT contact_message_sender_fk REFERENCES person (id) ON DELETE CASCADE,
        recipient_id uuid NOT NULL CONSTRAINT contact_message_recipient_fk REFERENCES person (id) ON DELETE CASCADE,
        -- Given by the form: the same form sent twice writes once.
        client_key uuid NOT NULL,
        text text NOT NULL,
        created_at timestamptz NOT NULL,
        -- By its recipient, to the owners.
        reported_at timestamptz,
        report_reason text,
        CHECK (sender_id <> recipient_id),
        CHECK ((reported_at IS NULL) = (report_reason IS NULL))
      );
      CREATE UNIQUE INDEX contact_message_once ON contact_message (sender_id, client_key);
      CREATE INDEX contact_message_sent ON contact_message (sender_id, recipient_id, created_at);
      CREATE INDEX contact_message_received ON contact_message (recipient_id, sender_id, created_at);

      CREATE TABLE contact_block (
        person_id uuid NOT NULL CONSTRAINT contact_block_person_fk REFERENCES person (id) ON DELETE CASCADE,
        blocked_id uuid NOT NULL CONSTRAINT contact_block_blocked_fk REFERENCES person (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, blocked_id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_block, contact_message');
  }
}
