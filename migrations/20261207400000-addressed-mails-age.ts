import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a mail was addressed, so that what nobody reports on any more can go. */
export class AddressedMailsAge20261207400000 implements MigrationInterface {
  name = 'AddressedMailsAge20261207400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A version of the API that does not know of it yet goes on writing, and what has not left stays its time from now on.
      ALTER TABLE addressed_mail ADD addressed_at timestamptz NOT NULL DEFAULT academy_now();
      UPDATE addressed_mail m SET addressed_at = s.sent_at FROM sent_mail s WHERE s.id = m.id;
      CREATE INDEX addressed_mail_age ON addressed_mail (addressed_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE addressed_mail DROP addressed_at');
  }
}
