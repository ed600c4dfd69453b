import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of a certificate: why it ended, which one took its place, until when it is valid; keys that were stolen. */
export class CertificatesLiveOn20261204110000 implements MigrationInterface {
  name = 'CertificatesLiveOn20261204110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate
        ADD COLUMN revoked_reason text CHECK (revoked_reason IN
          ('order-ended', 'issued-in-error', 'misconduct', 'holder-request', 'corrected', 'renewed')),
        ADD COLUMN revoked_note text NOT NULL DEFAULT '',
        ADD COLUMN expires_at timestamptz,
        ADD COLUMN replaces uuid CONSTRAINT certificate_replaces_fk REFERENCES certificate (id),
        ADD CHECK (revoked_reason IS NULL OR revoked_at IS NOT NULL);
      CREATE UNIQUE INDEX certificate_one_successor ON certificate (replaces);
      CREATE INDEX certificate_of_course ON certificate (course_id, person_id);
      CREATE INDEX certificate_expiring ON certificate (expires_at) WHERE revoked_at IS NULL;
      UPDATE certificate SET revoked_reason = 'order-ended' WHERE revoked_at IS NOT NULL;

      CREATE TABLE certificate_reminder (
        certificate_id uuid NOT NULL CONSTRAINT reminder_certificate_fk REFERENCES certificate (id),
        days integer NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (certificate_id, days)
      );

      ALTER TABLE issuer_key ADD COLUMN disowned_at timestamptz,
        ADD CHECK (disowned_at IS NULL OR retired_at IS NOT NULL);`);
  }

  /** Keeps certificates; what was said of their ends is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE issuer_key DROP COLUMN disowned_at;
      DROP TABLE certificate_reminder;
      DROP INDEX certificate_of_course;
      ALTER TABLE certificate DROP COLUMN replaces, DROP COLUMN expires_at, DROP COLUMN revoked_note,
        DROP COLUMN revoked_reason;`);
  }
}
