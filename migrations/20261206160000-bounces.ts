import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is reported of a mail after it left, and which mail that is. */
export class Bounces20261206160000 implements MigrationInterface {
  name = 'Bounces20261206160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- To whom a mail was addressed, kept before it leaves; a keyed hash tells her address of then from that of now.
      CREATE TABLE addressed_mail (
        id text PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT addressed_mail_person_fk REFERENCES person (id) ON DELETE CASCADE,
        address_hash text NOT NULL,
        bounced_at timestamptz
      );
      CREATE INDEX addressed_mail_person ON addressed_mail (person_id);

      ALTER TABLE announcement_recipient
        ADD mail_id uuid,
        ADD reported_at timestamptz,
        DROP CONSTRAINT announcement_recipient_state_check,
        ADD CONSTRAINT announcement_recipient_state_check CHECK (
          state IN ('waiting', 'accepted', 'delayed', 'delivered', 'bounced', 'refused', 'portal')),
        ADD CONSTRAINT announcement_recipient_reported_check CHECK (
          (reported_at IS NOT NULL) = (state IN ('delayed', 'delivered', 'bounced')));
      -- Those under way, and those that were given up, go on with the mail that they have.
      UPDATE announcement_recipient r SET mail_id = o.id FROM outbox o
      WHERE o.event = 'notifications.announcement-letter-due' AND o.handler = 'mail-announcement'
        AND o.payload->>'announcementId' = r.announcement_id::text AND o.payload->>'personId' = r.person_id::text;
      CREATE UNIQUE INDEX announcement_recipient_mail ON announcement_recipient (mail_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE addressed_mail;
      ALTER TABLE announcement_recipient
        DROP mail_id,
        DROP reported_at,
        DROP CONSTRAINT announcement_recipient_state_check;
      UPDATE announcement_recipient SET state = 'accepted' WHERE state IN ('delayed', 'delivered');
      UPDATE announcement_recipient SET state = 'refused' WHERE state = 'bounced';
      ALTER TABLE announcement_recipient
        ADD CONSTRAINT announcement_recipient_state_check CHECK (state IN ('waiting', 'accepted', 'refused', 'portal'));`);
  }
}
